import type { Count, CoverageSummary } from '@/test/contracts/lcov/summarise'

/** Rounded down, so that 100.00 % is all. */
function percent({ hit, all }: Count): string {
  return all === 0 ? '–' : `${(Math.floor((hit / all) * 10_000) / 100).toFixed(2)} %`
}

const cell = (count: Count) => `${percent(count)} (${count.hit}/${count.all})`

/** 4, 5, 6 and 9 are "4–6, 9". */
function ranges(lines: readonly number[]): string {
  const groups: number[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.at(-1) === line - 1) last.push(line)
    else if (last?.at(-1) !== line) groups.push([line])
  }
  return groups.map((group) => (group.length === 1 ? `${group[0]}` : `${group[0]}–${group.at(-1)}`)).join(', ')
}

/** The summary as a Markdown table: a row for each file, with the lines that did not run and those of branches not taken. */
export function formatSummary({ files, lines, branches }: CoverageSummary): string {
  return [
    '| file | lines | branches | lines not run | branches not taken |',
    '|---|---|---|---|---|',
    ...files.map(
      (row) =>
        `| ${row.file} | ${cell(row.lines)} | ${cell(row.branches)} | ${ranges(row.missedLines)} | ${ranges(row.missedBranches)} |`,
    ),
    `| all | ${cell(lines)} | ${cell(branches)} | | |`,
  ].join('\n')
}
