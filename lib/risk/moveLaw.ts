import type { Side } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'

/** Share of the days whose worst move against `side` is an event. */
export function eventFrequency(side: Side, parameters: ModelParameters): number {
  return side === 'long' ? parameters.fallFrequency : parameters.riseFrequency
}

/**
 * Size of an event in daily volatilities, by its tail probability per day: `z = u + β ÷ ξ · ((p ÷ f)^−ξ − 1)`, the quantile
 * of a generalised Pareto law over threshold u that is exceeded on a share f of the days. Pickands (1975); Coles (2001) §4.
 * @param side whom the move hurts: longs lose in a fall
 * @param tail p, from 0 (excluded) to f
 */
export function standardMove(side: Side, tail: number, parameters: ModelParameters): number {
  const shape = side === 'long' ? parameters.fallShape : parameters.riseShape
  const scale = side === 'long' ? parameters.fallScale : parameters.riseScale
  const ratio = tail / eventFrequency(side, parameters)
  const excess = shape === 0 ? -Math.log(ratio) : (ratio ** -shape - 1) / shape
  return parameters.eventThreshold + scale * excess
}

/** The worst adverse log move within 24 h: `z × σ`, cut off at the largest move considered. */
export function adverseMove(side: Side, tail: number, dailyVolatility: number, parameters: ModelParameters): number {
  return Math.min(standardMove(side, tail, parameters) * dailyVolatility, parameters.largestMove)
}
