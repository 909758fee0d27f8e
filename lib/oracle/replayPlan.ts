import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { march2020 } from '@/lib/replay/march2020'
import { parsePrices } from '@/lib/replay/parsePrices'
import type { Scenario } from '@/lib/replay/scenario'
import { scenarioOfBars } from '@/lib/replay/scenarioOfBars'

/** What the venue is to replay, and how much later than it happened: the file that the demo hands to the venue. */
export const replayPlanSchema = z.object({
  /** Prices from a file; without them the built-in scenario. Times are unix seconds. */
  prices: z.object({ file: z.string(), from: z.int(), to: z.int() }).optional(),
  /** Chain time − scenario time: whole weeks, so that Fridays stay Fridays. */
  shift: z.int(),
})

export type ReplayPlan = z.output<typeof replayPlanSchema>

/**
 * The scenario of a plan.
 * @throws {InvalidPrices | EmptyRange} see `parsePrices`
 * @throws {Error} when the file can't be read
 */
export function scenarioOf({ prices }: Pick<ReplayPlan, 'prices'>): Scenario {
  if (!prices) return march2020()
  const { file, from, to } = prices
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`The prices in ${file} can't be read.`, { cause: error })
  }
  const day = (time: number) => new Date(time * 1000).toISOString().slice(0, 10)
  return scenarioOfBars(`prices ${day(from)} to ${day(to)}`, parsePrices(text, from, to))
}
