import type { ModelParameters } from '@/lib/risk/parameters'

/**
 * What stakers are paid for the capital they lock and for what a cover adds to their pool's tail, asset:
 *
 *     load = τ · (h · limit + r · ΔES₉₉.₉ of the pool over one year)
 *
 * Both are rates a year on figures that don't depend on the cover's own term, so consecutive covers never carry less load than
 * one over their union. A load on the cover's own expected shortfall over its own term would: thirty one-day covers would cost
 * a thirty-third of it.
 * @param years τ, from purchase to the end of grace
 * @param limit, @param shortfall asset
 */
export function capitalLoad(
  years: number,
  limit: number,
  shortfall: number,
  { hurdleRate, tailRate }: Pick<ModelParameters, 'hurdleRate' | 'tailRate'>,
): { capitalCost: number; tailCost: number } {
  return { capitalCost: years * hurdleRate * limit, tailCost: years * tailRate * shortfall }
}
