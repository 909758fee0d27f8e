import type { DepegLaw } from '@/lib/risk/perils/depeg'
import { assertFigure, InvalidPeril } from '@/lib/risk/perils/invalidPeril'
import type { SpellRecord } from '@/lib/risk/perils/spellsBelow'
import { maximiseLikelihood } from '@/lib/risk/statistics/maximumLikelihood'

/** What is believed before any spell is seen; it weighs as much as `spells` spells. */
export type DepegPrior = {
  /** Spells, and the time on peg in which they would be seen, seconds. */
  spells: number
  seconds: number
  /** Mean length of a spell, seconds, and ξ. */
  meanLength: number
  shape: number
}

/**
 * Judgement, until a collateral has a history: two spells in four years (rate 0.5 a year) of six hours on average, heavy
 * tailed. USDC was off its peg for about three days in March 2023 (press reports: from the evening of the 10th to that of the
 * 13th), its longest since 2018.
 */
export const DEPEG_PRIOR: DepegPrior = { spells: 2, seconds: 4 * 31_557_600, meanLength: 21_600, shape: 0.5 }

const LEAST_SPELLS = 10

/**
 * The law of a collateral's spells from what a feed showed: the rate by its Gamma posterior, lengths by maximum likelihood of
 * a generalised Pareto law in which a spell that has not ended counts as longer than it is. Below ten spells the lengths are the
 * prior's.
 * @throws {InvalidPeril} for a record that is none @throws {NotConverged}
 */
export function fitDepeg({ spells, onPeg }: SpellRecord, prior: DepegPrior = DEPEG_PRIOR): DepegLaw {
  assertFigure(onPeg, 'onPeg', 0, 1e12)
  spells.forEach(({ seconds }, index) => {
    assertFigure(seconds, `spells[${index}].seconds`, 0, 1e12, 'above')
  })
  assertFigure(prior.shape, 'prior.shape', 0, 0.99)
  const rate = { shape: prior.spells + spells.length, rate: prior.seconds + onPeg }
  const ended = spells.filter(({ open }) => !open)
  if (ended.length < LEAST_SPELLS) {
    return { spells: rate, length: { shape: prior.shape, scale: prior.meanLength * (1 - prior.shape) } }
  }
  const mean = spells.reduce((sum, { seconds }) => sum + seconds, 0) / ended.length
  const fit = maximiseLikelihood(
    'spells',
    ([logScale = 0, logitShape = 0]) => {
      const scale = mean * Math.exp(logScale)
      const shape = 1 / (1 + Math.exp(-logitShape))
      return spells.reduce((sum, { seconds, open }) => {
        const log = Math.log1p((shape * seconds) / scale)
        return sum + (open ? log / shape : Math.log(scale) + (1 + 1 / shape) * log)
      }, 0)
    },
    [Math.log(0.7), -1],
    [0.3, 0.5],
  )
  const [logScale = 0, logitShape = 0] = fit.point
  const shape = 1 / (1 + Math.exp(-logitShape))
  if (shape > 0.99) throw new InvalidPeril('spells', 'must have a mean: their tail is too heavy to price')
  return { spells: rate, length: { shape, scale: mean * Math.exp(logScale) } }
}
