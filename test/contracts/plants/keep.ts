import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { testsOf } from '@/test/contracts/plants/makeTree'
import type { Plant } from '@/test/contracts/plants/plant'

/** What became of a plant; `key` names it with the file it was planted in and the tests. */
export type Result = { key: string; caught: string | null; seconds: number }

const RESULTS = 'build/plants.jsonl'

/** The same only for the same fault in the same file, tried against the same tests. */
export function keyOf({ suite, file, edits }: Plant): string {
  const hash = createHash('sha256').update(JSON.stringify(edits))
  for (const source of [file, ...testsOf(suite)]) hash.update(source).update(readFileSync(source))
  return hash.digest('hex')
}

/** Results of earlier runs, by key. */
export function keptResults(): Map<string, Result> {
  const lines = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8').split('\n') : []
  const results = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Result)
  return new Map(results.map((result) => [result.key, result]))
}

export function keepResult(result: Result): void {
  appendFileSync(RESULTS, `${JSON.stringify(result)}\n`)
}
