import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'

/** Of what the venue earns by trading, the share that keeps its fund level. */
export type FeeShare = {
  /** Expected loss that the fund bears in a year, asset. */
  yearlyLoss: number
  /** Trading fees of a year at today's volume, asset. */
  yearlyFees: number
  /** Their quotient: above 1 the venue's fees don't carry its tail. */
  share: number
}

/**
 * The share of trading fees that must go to the fund so that it gains what it expects to lose. It rises with the volatility
 * state through the loss. Liquidation fees and surplus already count inside the net loss.
 * @param yearlyLoss expected loss of the layer from 0 to the fund over a year, asset
 * @param tradingFee both sides together, as a fraction of the traded notional; 0.0005 is 5 basis points
 */
export function feeShare({ markets }: VenueExposure, yearlyLoss: number, tradingFee: number): FeeShare {
  const yearlyFees = 365 * tradingFee * markets.reduce((sum, { dailyVolume }) => sum + dailyVolume, 0)
  return { yearlyLoss, yearlyFees, share: yearlyFees > 0 ? yearlyLoss / yearlyFees : Number.POSITIVE_INFINITY }
}

/** Fund ÷ one side's open interest over all markets. */
export function fundRatio({ markets, fund }: VenueExposure): number {
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  return openInterest > 0 ? fund / openInterest : Number.POSITIVE_INFINITY
}
