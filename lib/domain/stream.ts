import type { Time } from '@/lib/domain/ballastDay'
import { type Assets, mulDivDown, mulDivUp } from '@/lib/domain/money'

/** Precision of rates: base units × 1e9 per second, as Solidity's `StreamLib.SCALE`. */
export const STREAM_SCALE = 10n ** 9n

/** The premium side of a cover, as Solidity's `PremiumTerms`. */
export type StreamTerms = {
  /** Includes `fee`. */
  premium: Assets
  /** The protocol's part. */
  fee: Assets
  start: Time
  end: Time
  limit: Assets
  /** When earning ends: `end`, or the day a cancellation takes effect. Rates are always by `end − start`. */
  until: Time
}

/** Base units × `STREAM_SCALE` per second. */
export type Rates = { premium: bigint; fee: bigint }

/** A cover's premium and what happened to it. */
export type CoverStream = {
  terms: StreamTerms
  /** Of the limit. What it would have earned was earned when it was paid. */
  paid: Assets
  /** What a cancellation gave back. */
  refund: Assets
  /** What of the fee a cancellation took back: part of the refund, or of what the shares kept of it. */
  feeReturned: Assets
}

/** A cover's premium at a moment, base units. */
export type StreamState = {
  /** At which the premium is being earned: 0 before the start and from `until` on. */
  rate: bigint
  unearned: Assets
  unearnedFee: Assets
  earned: Assets
  earnedFee: Assets
}

/** Rate of `amount` over `duration` seconds, rounded down, and then of the part of it that a limit keeps after `paid`. */
export function rateDown(amount: Assets, duration: number, limit: Assets, paid: Assets): bigint {
  return mulDivDown(mulDivDown(amount, STREAM_SCALE, BigInt(duration)), limit - paid, limit)
}

/** Rates of a cover's premium after `paid` of its limit, rounded down. As `StreamLib.ratesDown`. */
export function ratesDown({ premium, fee, start, end, limit }: StreamTerms, paid: Assets): Rates {
  return { premium: rateDown(premium - fee, end - start, limit, paid), fee: rateDown(fee, end - start, limit, paid) }
}

/** A cover's premium when it is sold. */
export function bindStream(terms: StreamTerms): CoverStream {
  return { terms, paid: 0n, refund: 0n, feeReturned: 0n }
}

/**
 * After `amount` of its limit was paid: the premium of this part of the limit is earned at once. What of it is more than the
 * loss that a treaty leaves to the shares streams to them, as `drip` of `exit`.
 */
export function payStream(stream: CoverStream, amount: Assets): CoverStream {
  return { ...stream, paid: stream.paid + amount }
}

/**
 * After a cancellation that ends earning at `until`. The refund is rounded down. As `PoolBooksLib.cancel`, where no dust of
 * the fee was collected before.
 * @param charge kept for the shares, to whom it streams as `drip` of `exit`; at most what is left
 */
export function cancelStream(stream: CoverStream, until: Time, charge: Assets): CoverStream {
  const rates = ratesDown(stream.terms, stream.paid)
  const rest = BigInt(stream.terms.end - until)
  const feeReturned = mulDivDown(rates.fee, rest, STREAM_SCALE)
  const unearned = mulDivDown(rates.premium, rest, STREAM_SCALE) + feeReturned
  const refund = unearned > charge ? unearned - charge : 0n
  return { ...stream, terms: { ...stream.terms, until }, refund, feeReturned }
}

/**
 * What of a cover's premium is earned and unearned at `now`: in one step what `StreamLib` follows day by day. Unearned
 * amounts are rounded up, earned ones are what they leave.
 */
export function streamAt({ terms, paid, refund, feeReturned }: CoverStream, now: Time): StreamState {
  const rates = ratesDown(terms, paid)
  const left = BigInt(Math.max(0, terms.until - Math.max(now, terms.start)))
  const unearned = mulDivUp(rates.premium, left, STREAM_SCALE)
  const unearnedFee = mulDivUp(rates.fee, left, STREAM_SCALE)
  return {
    rate: now >= terms.start && now < terms.until ? rates.premium : 0n,
    unearned,
    unearnedFee,
    earned: terms.premium - terms.fee + feeReturned - refund - unearned,
    earnedFee: terms.fee - feeReturned - unearnedFee,
  }
}
