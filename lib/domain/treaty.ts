import { DomainError } from '@/lib/domain/errors'
import { layerPayoutDown } from '@/lib/domain/layer'
import type { Assets } from '@/lib/domain/money'

/** A treaty's layer over the net losses of its covers. */
export type TreatyLayer = { retention: Assets; limit: Assets }

/** Losses of a treaty's covers so far, and what recoveries gave back of them. */
export type TreatyLosses = { total: Assets; refunded: Assets }

/** A refund of more than was lost. */
export class RefundAboveLoss extends DomainError {
  readonly code = 'refund-above-loss'
  constructor({ total, refunded }: TreatyLosses) {
    super(`Refunds must not exceed the losses of a treaty: refunds ${refunded}, losses ${total}.`)
  }
}

/** What a treaty carries of its covers' losses: its layer of the net loss, rounded down. As `Treaty.ceded()`. */
export function cededDown({ retention, limit }: TreatyLayer, { total, refunded }: TreatyLosses): Assets {
  return layerPayoutDown(limit, { attachment: retention, exhaustion: retention + limit }, total - refunded)
}

/** After one more loss; `refill` is what the treaty owes the pool for it. As `Treaty.cede`. */
export function cede(layer: TreatyLayer, losses: TreatyLosses, loss: Assets): { losses: TreatyLosses; refill: Assets } {
  const after = { ...losses, total: losses.total + loss }
  return { losses: after, refill: cededDown(layer, after) - cededDown(layer, losses) }
}

/**
 * After one more refund; `part` is the treaty's part of it, the rest is the pool's. As `Treaty.applyRefund`.
 * @throws {RefundAboveLoss}
 */
export function applyRefund(
  layer: TreatyLayer,
  losses: TreatyLosses,
  refund: Assets,
): { losses: TreatyLosses; part: Assets } {
  const after = { ...losses, refunded: losses.refunded + refund }
  if (after.refunded > after.total) throw new RefundAboveLoss(after)
  return { losses: after, part: cededDown(layer, losses) - cededDown(layer, after) }
}
