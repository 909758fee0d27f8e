import type { FileCoverage } from '@/test/contracts/lcov/parseLcov'

/** Covered and all. */
export type Count = { hit: number; all: number }

/** What of a file was run, and the lines of what was not. */
export type FileSummary = {
  file: string
  lines: Count
  branches: Count
  missedLines: number[]
  missedBranches: number[]
}

export type CoverageSummary = { files: FileSummary[]; lines: Count; branches: Count }

const lineOf = (branch: string) => Number(branch.split(':')[0])

function missed<Key>(counts: ReadonlyMap<Key, number>): Key[] {
  return [...counts].filter(([, hits]) => hits === 0).map(([key]) => key)
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ hit: a.hit + b.hit, all: a.all + b.all }), { hit: 0, all: 0 })
}

/** Coverage of the files that `counts` says count, by file and in all. */
export function summarise(
  coverage: ReadonlyMap<string, FileCoverage>,
  counts: (file: string) => boolean,
): CoverageSummary {
  const files = [...coverage]
    .filter(([file]) => counts(file))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, { lines, branches }]) => {
      const [missedLines, missedBranches] = [missed(lines), missed(branches).map(lineOf)]
      return {
        file,
        lines: { hit: lines.size - missedLines.length, all: lines.size },
        branches: { hit: branches.size - missedBranches.length, all: branches.size },
        missedLines: missedLines.sort((a, b) => a - b),
        missedBranches: missedBranches.sort((a, b) => a - b),
      }
    })
  return { files, lines: sum(files.map((file) => file.lines)), branches: sum(files.map((file) => file.branches)) }
}
