import type { LargeAccount, MarketExposure, Rung, Side } from '@/lib/risk/exposure'

/** Width of an account's rung as a share of its distance: a mass, as far as five-minute steps can tell. */
const WIDTH = 1e-4

/**
 * Gives each of the largest accounts a narrow rung of its own at its distance and takes its open interest from the rung
 * that held it, whose rest stays spread evenly. Sums don't change. A market without accounts is returned as it is.
 * @param market one that `assertExposure` has passed
 */
export function separateAccounts(market: MarketExposure): MarketExposure {
  const { largestAccounts, ...rest } = market
  if (!largestAccounts || largestAccounts.length === 0) return market
  const side = (name: Side) =>
    separate(
      market[name],
      largestAccounts.filter((account) => account.side === name),
    )
  return { ...rest, long: side('long'), short: side('short') }
}

function separate(ladder: readonly Rung[], accounts: readonly LargeAccount[]): Rung[] {
  let near = 0
  return ladder.flatMap((rung) => {
    const from = near
    near = rung.distance
    const inside = accounts
      .filter(({ distance }) => distance > from && distance <= rung.distance)
      .sort((a, b) => a.distance - b.distance)
    return inside.length === 0 ? [rung] : cut(rung, from, inside)
  })
}

function cut(rung: Rung, from: number, accounts: readonly LargeAccount[]): Rung[] {
  const held = accounts.reduce((sum, { openInterest }) => sum + openInterest, 0)
  const density = Math.max(rung.openInterest - held, 0) / (rung.distance - from)
  const parts: Rung[] = []
  let near = from
  for (const { distance, openInterest } of accounts) {
    const last = parts.at(-1)
    if (last && distance <= near) {
      // Two accounts at one distance, or within the width of one: one mass.
      last.openInterest += openInterest
      continue
    }
    const start = Math.max(distance * (1 - WIDTH), near)
    if (start > near) parts.push({ distance: start, openInterest: density * (start - near) })
    parts.push({ distance, openInterest: openInterest + density * (distance - start) })
    near = distance
  }
  if (rung.distance > near) parts.push({ distance: rung.distance, openInterest: density * (rung.distance - near) })
  return parts
}
