import { bisect } from '@/lib/risk/bisect'
import { INFERENCE_PARAMETERS } from '@/lib/risk/inference/inferenceParameters'
import { type LeverageGuess, type LeverageLaw, leverageLaw } from '@/lib/risk/inference/leverageLaw'
import { type Cohorts, openInterestCohorts } from '@/lib/risk/inference/openInterestCohorts'
import { type PriceRecord, type PriceRecords, priceRecords } from '@/lib/risk/inference/priceRecords'
import type { PublishedMarket } from '@/lib/risk/inference/publishedTotals'
import { type Stream, streamOf } from '@/lib/risk/random'

/** A draw of everything that is not published. */
export type Guess = LeverageGuess & {
  /** ω: share of volume that opens positions. */
  turnover: number
}

/** How many posterior draws an inference has. */
export const DRAWS = 64
const PRIOR_DRAWS = 512
/** Kish's effective number of prior draws that the weights leave at least. */
const LEAST_EFFECTIVE = 32
/** Halvings of the power that leaves them. */
const BISECTIONS = 40

/** One draw of the prior: `INFERENCE_PARAMETERS`. */
export function priorGuess(stream: Stream): Guess {
  const draw = (median: { value: number }, spread: { value: number }) =>
    median.value * Math.exp(spread.value * stream.normal())
  const p = INFERENCE_PARAMETERS
  return {
    turnover: draw(p.turnoverMedian, p.turnoverSpread),
    leverageMedian: draw(p.leverageMedian, p.leverageMedianSpread),
    leverageDispersion: draw(p.leverageDispersion, p.leverageDispersionSpread),
    sizeMedian: draw(p.sizeMedian, p.sizeMedianSpread),
    sizeDispersion: p.sizeDispersion.value,
  }
}

/** Leverage above which a position is liquidated once the price has reached `ratio` × its entry; Infinity: none is. */
export function leverageAtRisk(side: 'long' | 'short', ratio: number, margin: number): number {
  // Bankruptcy at entry × (1 ∓ 1/L), liquidation at bankruptcy ÷ (1 ∓ margin).
  const room = side === 'long' ? 1 - ratio * (1 - margin) : ratio * (1 + margin) - 1
  return room > 0 ? 1 / room : Number.POSITIVE_INFINITY
}

/**
 * Draws of what is not published, given what is, by sampling–importance resampling: prior draws are weighted by how well the
 * liquidations they imply agree with the totals, and 64 are kept in proportion to their weights. Liquidations of an hour
 * can't pass the positions that were closed in it, and where liquidations are published their sum must be met. Hours that are more
 * than so many draws can follow would leave a single one, and no doubt where there is most of it: the model is not that exact.
 * Their likelihood then counts with the power that leaves 32 effective draws.
 * Rubin (1988), Bayesian Statistics 3; Smith & Gelfand (1992), American Statistician 46; the power: Miller & Dunson (2019), Journal of
 * the American Statistical Association 114, on models that are known to be off.
 */
export function posteriorGuesses({ hours, brackets }: PublishedMarket, seed: number, block: number): Guess[] {
  const stream = streamOf(seed, block)
  const records = priceRecords(hours)
  const guesses = Array.from({ length: PRIOR_DRAWS }, () => priorGuess(stream))
  const scores = guesses.map((guess) => {
    const law = leverageLaw(brackets, guess)
    const cohorts = openInterestCohorts(hours, guess.turnover)
    return logLikelihood(hours, cohorts, modelledLiquidations(records, cohorts, law))
  })
  const weights = softenedWeights(scores)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // Systematic resampling: one draw in each 64th of the weight.
  const kept: Guess[] = []
  let reached = 0
  let index = -1
  const offset = stream.uniform()
  for (let k = 0; k < DRAWS; k++) {
    const wanted = ((k + offset) / DRAWS) * total
    while (reached <= wanted && index < PRIOR_DRAWS - 1) reached += weights[++index] as number
    kept.push(guesses[index] as Guess)
  }
  return kept
}

/** Weights of log likelihoods, to the power of 1 or of the largest that leaves `LEAST_EFFECTIVE` draws. */
function softenedWeights(scores: readonly number[]): number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const weightsAt = (power: number) => scores.map((score) => Math.exp(power * (score - best)))
  if (effective(weightsAt(1)) >= LEAST_EFFECTIVE) return weightsAt(1)
  const [power] = bisect((middle) => effective(weightsAt(middle)) >= LEAST_EFFECTIVE, [0, 1], BISECTIONS)
  return weightsAt(power)
}

/** `(Σw)² ÷ Σw²`: Kish (1965), Survey Sampling. */
function effective(weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return sum ** 2 / weights.reduce((all, weight) => all + weight ** 2, 0)
}

/** Units of both sides that each hour would have liquidated. */
export function modelledLiquidations(records: PriceRecords, cohorts: Cohorts, law: LeverageLaw): Float64Array {
  const { opened, kept } = cohorts
  const liquidated = new Float64Array(opened.length)
  const add = (list: readonly PriceRecord[], side: 'long' | 'short') => {
    let cohort = -1
    let reached = 0
    let survival = 1
    let above = 0
    for (const record of list) {
      if (record.cohort !== cohort) {
        cohort = record.cohort
        reached = cohort + 1
        survival = opened[cohort] as number
        above = law.cumulative(leverageAtRisk(side, record.from, law.maintenanceMargin))
      }
      // Still open before the hour of the record.
      while (reached < record.at) survival *= kept[reached++] as number
      const beyond = law.cumulative(leverageAtRisk(side, record.to, law.maintenanceMargin))
      liquidated[record.at] = (liquidated[record.at] as number) + survival * (above - beyond)
      above = beyond
    }
  }
  add(records.falls, 'long')
  add(records.rises, 'short')
  return liquidated
}

function logLikelihood(hours: PublishedMarket['hours'], { kept }: Cohorts, liquidated: Float64Array): number {
  const { excessTolerance, liquidationError } = INFERENCE_PARAMETERS
  let score = 0
  let published = 0
  let modelled = 0
  for (let t = 1; t < hours.length; t++) {
    const book = (hours[t - 1] as { openInterest: number }).openInterest
    if (book > 0) {
      const excess = (liquidated[t] as number) / book - (1 - (kept[t] as number))
      if (excess > 0) score -= (excess / excessTolerance.value) ** 2 / 2
    }
    const seen = hours[t]?.liquidated
    if (seen !== undefined) {
      published += seen
      modelled += liquidated[t] as number
    }
  }
  if (published > 0)
    score -= (Math.log(Math.max(modelled, 1e-12 * published) / published) / liquidationError.value) ** 2 / 2
  return score
}
