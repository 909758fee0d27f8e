import { estimate } from '@/lib/risk/estimate'
import { eventPath } from '@/lib/risk/eventPath'
import type { Side } from '@/lib/risk/exposure'
import { adverseMove, eventFrequency } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { assertFigure, assertPerilLayer, InvalidPeril, type PerilLayer } from '@/lib/risk/perils/invalidPeril'
import { largestDrop } from '@/lib/risk/perils/largestDrop'
import type { PerilMeasures } from '@/lib/risk/perils/perilMeasures'
import { streamOf } from '@/lib/risk/random'
import { STEP, STEPS } from '@/lib/risk/runWindow'

/** A `PRICE_GAP` cover's index: the largest drop of one price within `window` seconds, inside the term, as a fraction. */
export type PriceGap = {
  /** Standard deviation of the log return over one day, today. */
  dailyVolatility: number
  /** Seconds between the earlier and the later round at most, 5 minutes to 24 hours. */
  window: number
  /** Length of the term, days. */
  days: number
}

const REPLICATES = 16
/** Each stratum of sizes is half as probable as the one before; the last holds the rest. */
const HALVINGS = 14
const PATHS = 16
const DAY = 86_400

/**
 * Prices a layer on the largest drop: stress events on the same paths as `DEFICIT` (falls, and what comes back of rises),
 * sizes by strata, 16 independent replicates. With `h(y)` the frequency a day of events that drop by more than y within the
 * window, `P(I > y) = 1 − (1 − h(y))^days`, and the expected loss is its integral over the layer ÷ the layer's width.
 * A drop that spans two events is not seen; nor are drops on days without an event, so the attachment must be at least the
 * smallest event's.
 * @param seed a whole number below 2^32; the same seed gives the same figures
 * @throws {InvalidPeril}
 */
export function measurePriceGap(
  gap: PriceGap,
  layer: PerilLayer,
  seed = 1,
  parameters: ModelParameters = DEFAULT_PARAMETERS,
): PerilMeasures {
  const { dailyVolatility, window, days } = gap
  assertFigure(dailyVolatility, 'dailyVolatility', 0, 1, 'above')
  assertFigure(window, 'window', STEP, DAY)
  assertFigure(days, 'days', 0, 366, 'above')
  assertPerilLayer(layer, 1)
  const smallest = -Math.expm1(-parameters.eventThreshold * dailyVolatility)
  if (layer.attachment < smallest) {
    throw new InvalidPeril(
      'attachment',
      `must be at least ${smallest.toFixed(4)}: smaller drops come without a stress event`,
    )
  }
  const replicates = Array.from({ length: REPLICATES }, (_, replicate) =>
    measureReplicate(gap, layer, seed, replicate, parameters),
  )
  return {
    attach: estimate(replicates.map(({ attach }) => attach)),
    exhaust: estimate(replicates.map(({ exhaust }) => exhaust)),
    expectedLoss: estimate(replicates.map(({ expectedLoss }) => expectedLoss)),
  }
}

function measureReplicate(
  gap: PriceGap,
  layer: PerilLayer,
  seed: number,
  replicate: number,
  parameters: ModelParameters,
) {
  const drops = (['long', 'short'] as const).flatMap((side, index) =>
    sideDrops(gap, side, seed, 2 * replicate + index, parameters),
  )
  drops.sort((a, b) => b.drop - a.drop)
  const overTerm = (frequency: number) => -Math.expm1(gap.days * Math.log1p(-frequency))
  let frequency = 0
  let attach = 0
  let exhaust = 0
  let integral = 0
  let above = layer.exhaustion
  // P(I > y) is a staircase that rises as y falls past each drop.
  for (const { drop, weight } of drops) {
    if (drop <= layer.attachment) break
    const edge = Math.min(drop, layer.exhaustion)
    integral += (above - edge) * overTerm(frequency)
    above = edge
    frequency += weight
    if (drop >= layer.exhaustion) exhaust = overTerm(frequency)
  }
  attach = overTerm(frequency)
  integral += (above - layer.attachment) * attach
  return { attach, exhaust, expectedLoss: integral / (layer.exhaustion - layer.attachment) }
}

/** Drops of one side's events with the frequency a day that each stands for. */
function sideDrops(
  { dailyVolatility, window }: PriceGap,
  side: Side,
  seed: number,
  block: number,
  parameters: ModelParameters,
): { drop: number; weight: number }[] {
  const stream = streamOf(seed, block)
  const law = pathLaw(parameters)
  const shape = new Float64Array(STEPS)
  const steps = Math.floor(window / STEP)
  const frequency = eventFrequency(side, parameters)
  const sign = side === 'long' ? 1 : -1
  return Array.from({ length: HALVINGS + 1 }, (_, stratum) => {
    const to = frequency / 2 ** stratum
    const from = stratum === HALVINGS ? 0 : to / 2
    return Array.from({ length: PATHS }, (__, path) => {
      const tail = from + ((path + stream.uniform()) * (to - from)) / PATHS
      const size = sign * adverseMove(side, tail, dailyVolatility, parameters)
      const course = eventPath(side, stream, law, shape)
      return { drop: largestDrop(course, size, steps), weight: (to - from) / PATHS }
    })
  }).flat()
}
