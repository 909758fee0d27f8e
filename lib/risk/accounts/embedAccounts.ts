import { type MarketExposure, openInterestOf, type Rung, type Side } from '@/lib/risk/exposure'

/**
 * Puts known accounts into inferred ladders: each joins the rung it lies in, and all that was inferred shrinks so that the
 * side's open interest stays. A distance beyond the last rung counts as in it.
 * @param market whose accounts sum to at most a side's open interest
 */
export function embedAccounts(market: MarketExposure): MarketExposure {
  const { largestAccounts } = market
  if (!largestAccounts || largestAccounts.length === 0) return market
  const side = (name: Side): Rung[] => {
    const ladder = market[name]
    const accounts = largestAccounts.filter((account) => account.side === name)
    const whole = openInterestOf(ladder)
    const held = accounts.reduce((sum, { openInterest }) => sum + openInterest, 0)
    const shrink = whole > 0 ? Math.max(1 - held / whole, 0) : 0
    const rungs = ladder.map(({ distance, openInterest }) => ({ distance, openInterest: openInterest * shrink }))
    for (const { distance, openInterest } of accounts) {
      const rung = rungs.find((candidate) => candidate.distance >= distance) ?? rungs.at(-1)
      if (rung) rung.openInterest += openInterest
    }
    return rungs
  }
  return { ...market, long: side('long'), short: side('short') }
}
