/** How often each line and each branch of a file ran. A branch is named by line, block and way. */
export type FileCoverage = { lines: Map<number, number>; branches: Map<string, number> }

function add<Key>(counts: Map<Key, number>, key: Key, hits: number): void {
  counts.set(key, (counts.get(key) ?? 0) + hits)
}

/** Adds a report in lcov's trace format to what other reports of the same sources counted. */
export function parseLcov(text: string, into: Map<string, FileCoverage>): void {
  let file: FileCoverage | undefined
  for (const row of text.split('\n')) {
    const [kind, value = ''] = [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1)]
    if (kind === 'SF') {
      file = into.get(value) ?? { lines: new Map(), branches: new Map() }
      into.set(value, file)
    } else if (kind === 'DA' && file) {
      const [line, hits] = value.split(',').map(Number)
      if (line === undefined || hits === undefined) throw new Error(`Not a line of lcov: ${row}`)
      add(file.lines, line, hits)
    } else if (kind === 'BRDA' && file) {
      const [line, block, way, hits] = value.split(',')
      // "-" stands for a line that never ran
      add(file.branches, `${line}:${block}:${way}`, hits === '-' ? 0 : Number(hits))
    }
  }
}
