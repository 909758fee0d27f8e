import type { SuiteName } from '@/test/contracts/plants/suites'

/** A fault planted in the contracts: in `file`, each `find` (which stands there once) becomes its `replace`. */
export type Plant = {
  suite: SuiteName
  /** Number of the statement in docs/invariants.md that it breaks. */
  breaks: number
  what: string
  file: string
  edits: readonly (readonly [find: string, replace: string])[]
}

/** A plant on a line: statement, description, file under contracts/, then what is found and what replaces it in turns. */
export type Row = readonly [
  breaks: number,
  what: string,
  file: string,
  find: string,
  replace: string,
  ...more: string[],
]

/** The plants of rows that are tried against one suite. */
export function plantsOf(suite: SuiteName, rows: readonly Row[]): Plant[] {
  return rows.map(([breaks, what, file, ...texts]) => ({
    suite,
    breaks,
    what,
    file: `contracts/${file}.sol`,
    edits: Array.from({ length: texts.length / 2 }, (_, i) => [texts[2 * i] ?? '', texts[2 * i + 1] ?? ''] as const),
  }))
}
