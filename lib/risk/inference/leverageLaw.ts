import type { PublishedBracket } from '@/lib/risk/inference/publishedTotals'
import { normalCumulative } from '@/lib/risk/statistics/normal'

/** Open interest by leverage at opening, over all brackets of a market. */
export type LeverageLaw = {
  /** Share of open interest opened at this leverage or below, 1 and up. */
  cumulative(leverage: number): number
  /** Share of each bracket. */
  shares: readonly number[]
  /** Mean maintenance margin by open interest. */
  maintenanceMargin: number
}

export type LeverageGuess = {
  /** Median and standard deviation of the log, before brackets cut. */
  leverageMedian: number
  leverageDispersion: number
  /** Size of positions by open interest: median, asset, and standard deviation of the log. */
  sizeMedian: number
  sizeDispersion: number
}

const NODES = 256

/**
 * Leverage is lognormal, truncated in each bracket to 1 … its maximum; how much open interest a bracket holds follows from
 * lognormal sizes. The last bracket holds what is beyond it. Tabulated over ln leverage and read by straight lines.
 */
export function leverageLaw(brackets: readonly PublishedBracket[], guess: LeverageGuess): LeverageLaw {
  const { leverageMedian, leverageDispersion, sizeMedian, sizeDispersion } = guess
  const below = (cap: number) => normalCumulative(Math.log(cap / sizeMedian) / sizeDispersion)
  const shares = brackets.map(({ notionalCap }, index) => {
    const from = index === 0 ? 0 : below((brackets[index - 1] as PublishedBracket).notionalCap)
    return (index === brackets.length - 1 ? 1 : below(notionalCap)) - from
  })
  const at = (logLeverage: number) => normalCumulative((logLeverage - Math.log(leverageMedian)) / leverageDispersion)
  const least = at(0)
  const wholes = brackets.map(({ maxLeverage }) => at(Math.log(maxLeverage)) - least)
  const step = Math.log(Math.max(...brackets.map(({ maxLeverage }) => maxLeverage), 1 + 1e-9)) / NODES
  const table = Float64Array.from({ length: NODES + 1 }, (_, node) => {
    const value = at(node * step)
    return wholes.reduce((sum, whole, index) => {
      const share = shares[index] as number
      return sum + share * (whole > 1e-12 ? Math.min((value - least) / whole, 1) : 1)
    }, 0)
  })
  return {
    shares,
    maintenanceMargin: brackets.reduce((sum, bracket, i) => sum + bracket.maintenanceMargin * (shares[i] as number), 0),
    cumulative: (leverage) => {
      if (!(leverage > 1)) return leverage === 1 ? (table[0] as number) : 0
      const place = Math.log(leverage) / step
      const node = Math.floor(place)
      if (node >= NODES) return 1
      const low = table[node] as number
      return low + (place - node) * ((table[node + 1] as number) - low)
    },
  }
}
