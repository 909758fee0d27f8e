import { readFileSync, writeFileSync } from 'node:fs'
import { keptResults, keyOf } from '@/test/contracts/plants/keep'
import type { Plant } from '@/test/contracts/plants/plant'

const DOCUMENT = 'docs/invariants.md'
const MARKS = /(<!-- plants -->\n)[\s\S]*(<!-- \/plants -->)/

/** Writes into docs/invariants.md what became of the plants that were tried, and how many of the list were not. */
export function writeResults(plants: readonly Plant[]): void {
  const kept = keptResults()
  const tried = plants
    .map((plant) => ({ plant, result: kept.get(keyOf(plant)) }))
    .filter((row) => row.result !== undefined)
    .sort((a, b) => a.plant.breaks - b.plant.breaks)
  const count = (suite?: string) => {
    const rows = tried.filter(({ plant }) => suite === undefined || plant.suite === suite)
    return [rows.length, rows.filter(({ result }) => result?.caught).length] as const
  }
  const [planted, caught] = count()
  const perSuite = [...new Set(tried.map(({ plant }) => plant.suite))].map((suite) => {
    const [ofSuite, caughtBySuite] = count(suite)
    return `${suite} ${caughtBySuite} of ${ofSuite}`
  })
  const more = plants.length - planted
  const text = [
    `${planted} planted, ${caught} caught. Caught of those planted, by suite: ${perSuite.join(', ')}.`,
    ...(more > 0 ? ['', `The command holds ${more} more, which this result does not cover.`] : []),
    '',
    '| breaks | suite | fault | what the suite said |',
    '|---|---|---|---|',
    ...tried.map(
      ({ plant, result }) =>
        `| ${plant.breaks} | ${plant.suite} | ${plant.what} | ${result?.caught ?? 'nothing: not caught'} |`,
    ),
  ].join('\n')
  const document = readFileSync(DOCUMENT, 'utf8')
  if (!MARKS.test(document)) throw new Error(`${DOCUMENT} has no place for the result`)
  writeFileSync(
    DOCUMENT,
    document.replace(MARKS, (_, from: string, to: string) => `${from}${text}\n${to}`),
  )
}
