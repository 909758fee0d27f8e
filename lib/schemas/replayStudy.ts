import { z } from 'zod'
import { hash, seconds } from '@/lib/schemas/primitives'

/** Whole units of the asset; the study's venue is made up, so nothing here is anybody's money. */
const units = z.number().nonnegative()
const figure = z.object({ mean: z.number(), standardError: z.number().nonnegative() })

/** One variant of a studied day. The variant changes the engine's distribution and the replay alike. */
export const studyRowSchema = z.object({
  name: z.string(),
  /** η: most of a market's volume that the venue sells. */
  participation: z.number(),
  /** δ: share of the daily volume that carries impact. */
  depth: z.number(),
  /** How an hourly bar is drawn. */
  shape: z.enum(['rule', 'reversed', 'spike']),
  /** What happens once the fund is empty: winners are deleveraged, or losses are shared out. */
  lossRule: z.enum(['deleverage', 'socialise']),
  /** Highest net loss on the real path of the day. */
  realised: units,
  /** Deficits that found the fund empty. */
  uncovered: units,
  /** The engine's probability, on the eve, of a day that loses more. */
  chance: figure,
  /** The engine's expected shortfall of the day at 99.9 %. */
  shortfall: figure,
})

export const studiedDaySchema = z.object({
  date: z.iso.date(),
  /** What was known on the eve. */
  calibration: z.object({ from: seconds, to: seconds, fallEvents: z.number().int(), hash }),
  markets: z.array(
    z.object({
      market: z.string(),
      openInterest: units,
      /** Forecast for the day, on its eve. */
      dailyVolatility: z.number(),
      /** Largest fall within the day, and in daily volatilities. */
      fall: z.number(),
      volatilities: z.number(),
    }),
  ),
  rows: z.array(studyRowSchema),
  /** P(loss of the day > x) of the first row, in rising order of x. */
  curve: z.array(z.object({ loss: units, probability: z.number(), standardError: z.number() })),
})

export const replayStudySchema = z
  .object({
    model: z.string(),
    source: z.object({ name: z.string(), sha256: z.string() }),
    fund: units,
    days: z.array(studiedDaySchema),
  })
  .meta({
    id: 'ReplayStudy',
    description: 'Where the losses of three known days fell in the distribution of their eve.',
  })
export type ReplayStudy = z.output<typeof replayStudySchema>
