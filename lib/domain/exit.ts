import type { Time } from '@/lib/domain/ballastDay'
import { freeCapital } from '@/lib/domain/capital'
import { type Assets, mulDivDown, mulDivUp } from '@/lib/domain/money'
import { STREAM_SCALE } from '@/lib/domain/stream'

/** What of a pool's books decides what an exit gets. As Solidity's `Ledger`. */
export type ExitLedger = {
  /** `totalAssets`, unearned premium and what still drips. */
  backing: Assets
  /** Unearned premium, base units × `STREAM_SCALE`. */
  unearned: bigint
  outstanding: Assets
  /** What exits, cancellations and refilled payouts left, streaming to the shares that stay: base units × `STREAM_SCALE` per second. */
  dripRate: bigint
  dripEnd: Time
}

/** A request that waits. */
export type WaitingExit = { shares: bigint /** Of all its shares, when it was requested. */; value: Assets }

/** What of a request was served. */
export type ServedExit = {
  ledger: ExitLedger
  shares: bigint
  /** What the shares are worth now. */
  worth: Assets
  /** Their part of the value at request. */
  value: Assets
  /** What the exit gets: the lesser of both. */
  assets: Assets
}

/** Seconds over which what an exit gives up streams to the shares that stay. */
const DRIP_PERIOD = 7n * 86_400n
const MOST_DRIP_RATE = (1n << 68n) - 1n

function dripping({ dripRate, dripEnd }: ExitLedger, now: Time): bigint {
  return now < dripEnd ? dripRate * BigInt(dripEnd - now) : 0n
}

/** What belongs to the shares now, rounded down. As `LedgerLib.assetsDown`. */
export function totalAssetsDown(ledger: ExitLedger, now: Time): Assets {
  return ledger.backing - mulDivUp(ledger.unearned + dripping(ledger, now), 1n, STREAM_SCALE)
}

/**
 * How many of `waiting` shares the free capital can serve, and what they are worth now, both rounded down. As
 * `LedgerLib.servableDown`.
 * @param supply all shares, virtual ones included
 */
export function servableDown(
  ledger: ExitLedger,
  now: Time,
  waiting: bigint,
  supply: bigint,
): { shares: bigint; worth: Assets } {
  const totalAssets = totalAssetsDown(ledger, now)
  const free = freeCapital({ totalAssets, outstanding: ledger.outstanding })
  const all = mulDivDown(waiting, totalAssets + 1n, supply)
  if (all <= free) return { shares: waiting, worth: all }
  const shares = mulDivDown(waiting, free, all)
  const worth = mulDivDown(shares, totalAssets + 1n, supply)
  return { shares: worth === 0n ? 0n : shares, worth }
}

/**
 * The ledger after an exit gave `amount` up, a cancellation was charged it, or a refilled payout left it over. It streams until the average of the old end and seven days from now, weighted
 * by the amounts and rounded down. As `LedgerLib.drip`.
 * @param amount above 0
 */
export function drip(ledger: ExitLedger, now: Time, amount: Assets): ExitLedger {
  const held = dripping(ledger, now)
  const left = BigInt(Math.max(0, ledger.dripEnd - now))
  const added = amount * STREAM_SCALE
  const period = (held * left + added * DRIP_PERIOD) / (held + added)
  const rate = (held + added) / period
  return { ...ledger, dripRate: rate < MOST_DRIP_RATE ? rate : MOST_DRIP_RATE, dripEnd: now + Number(period) }
}

/**
 * Serves a request as far as capital is free, at `min(value at request, value now)`. As `TailRiskPool.makeClaimable` does
 * the oldest one.
 * @param supply all shares, virtual ones included
 */
export function serveExit(ledger: ExitLedger, now: Time, exit: WaitingExit, supply: bigint): ServedExit {
  const { shares, worth } = servableDown(ledger, now, exit.shares, supply)
  if (shares === 0n) return { ledger, shares, worth, value: 0n, assets: 0n }
  const value = mulDivDown(exit.value, shares, exit.shares)
  const assets = worth < value ? worth : value
  const after = { ...ledger, backing: ledger.backing - assets }
  return { ledger: worth > assets ? drip(after, now, worth - assets) : after, shares, worth, value, assets }
}
