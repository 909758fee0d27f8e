import type { Assets } from '@/lib/domain/money'

/** Bounds of the losses of the challenge window. As Solidity's `Extremes`; losses may be negative. */
export type LossExtremes = {
  /** Of the effective losses. */
  lowest: Assets
  highest: Assets
  /** Of the losses as reported, the new one included. */
  lowestClaim: Assets
}

/** The most that prices can explain: the largest loss of 80 bits. */
const MOST_EXPLAINED = (1n << 79n) - 1n

const lesser = (a: bigint, b: bigint) => (a < b ? a : b)
const greater = (a: bigint, b: bigint) => (a > b ? a : b)

/**
 * The part of a reported loss that takes effect at once:
 * `min(max(reported, highest − jump), max(lowest + explained + jump, min(reported, lowestClaim)))`. As
 * `LossBoundLib.effective`.
 * @param explained by independent prices
 * @param jump the loss that needs no explanation
 */
export function effectiveLoss(reported: Assets, window: LossExtremes, explained: Assets, jump: Assets): Assets {
  const explainable = window.lowest + lesser(explained, MOST_EXPLAINED) + jump
  const upper = greater(explainable, lesser(reported, window.lowestClaim))
  return lesser(greater(reported, window.highest - jump), upper)
}

/**
 * The part of a reported loss that takes effect while its signers are under challenge: nothing above what is in force. As
 * `LossBoundLib.held`.
 */
export function heldLoss(reported: Assets, { highest }: LossExtremes, inForce: Assets, jump: Assets): Assets {
  return lesser(greater(reported, highest - jump), inForce)
}
