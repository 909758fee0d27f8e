import { DomainError } from '@/lib/domain/errors'
import { type Assets, mulDivDown, WAD, type Wad } from '@/lib/domain/money'

/** Bounds of a layer in its index's unit (`DEFICIT`: asset base units). */
export type LayerBounds = {
  /** Index at which the layer starts to pay. */
  attachment: bigint
  /** Index at which it has paid in full; above `attachment`. */
  exhaustion: bigint
}

/** A layer whose bounds don't rise. */
export class InvalidLayer extends DomainError {
  readonly code = 'invalid-layer'
  constructor({ attachment, exhaustion }: LayerBounds) {
    super(`A layer must run upwards from 0 or more: attachment ${attachment}, exhaustion ${exhaustion}.`)
  }
}

/**
 * Checks a layer's bounds.
 * @throws {InvalidLayer}
 */
export function assertLayer(bounds: LayerBounds): void {
  if (bounds.attachment < 0n || bounds.exhaustion <= bounds.attachment) throw new InvalidLayer(bounds)
}

/**
 * What a layer pays in total at an index: `limit × clamp((index − attachment) ÷ (exhaustion − attachment), 0, 1)`,
 * rounded down. As Solidity's `LayerLib`; both read `test/vectors/layer.json`.
 * @throws {InvalidLayer}
 */
export function layerPayoutDown(limit: Assets, bounds: LayerBounds, index: bigint): Assets {
  assertLayer(bounds)
  if (index <= bounds.attachment) return 0n
  if (index >= bounds.exhaustion) return limit
  return mulDivDown(limit, index - bounds.attachment, bounds.exhaustion - bounds.attachment)
}

/**
 * What a layer still owes at an index: its payout less what was paid, at least 0.
 * @throws {InvalidLayer}
 */
export function owed(limit: Assets, bounds: LayerBounds, index: bigint, paid: Assets): Assets {
  const payout = layerPayoutDown(limit, bounds, index)
  return payout > paid ? payout - paid : 0n
}

/**
 * The limit of a share of a `DEFICIT` layer: `share × (exhaustion − attachment)`, rounded down.
 * @throws {InvalidLayer}
 */
export function limitOfShareDown(share: Wad, bounds: LayerBounds): Assets {
  assertLayer(bounds)
  return mulDivDown(share, bounds.exhaustion - bounds.attachment, WAD)
}

/**
 * The largest share of a `DEFICIT` layer whose limit is at most `limit`: `limit ÷ (exhaustion − attachment)`, rounded
 * down.
 * @throws {InvalidLayer}
 */
export function shareOfLimitDown(limit: Assets, bounds: LayerBounds): Wad {
  assertLayer(bounds)
  return mulDivDown(limit, WAD, bounds.exhaustion - bounds.attachment)
}
