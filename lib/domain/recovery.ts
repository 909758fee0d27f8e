import { type LayerBounds, layerPayoutDown } from '@/lib/domain/layer'
import { type Assets, mulDivUp, WAD, type Wad } from '@/lib/domain/money'

/** A layer of a program and the share of it that is sold. As Solidity's `Layer`. */
export type SoldLayer = LayerBounds & { sold: Wad }

/** What a program's recoveries lowered its index by, and what they took for it. As Solidity's `Recovery`. */
export type Recovery = { recovered: Assets; paidIn: Assets }

/** The part of the index that lies in the layer. */
function within({ attachment, exhaustion }: LayerBounds, index: Assets): Assets {
  const upper = index < exhaustion ? index : exhaustion
  return upper > attachment ? upper - attachment : 0n
}

/** What a layer's sold shares get back, rounded up. As `RecoveryLib.dueUp`. */
export function dueUp(layer: SoldLayer, index: Assets, recovered: Assets): Assets {
  return mulDivUp(layer.sold, within(layer, index) - within(layer, index - recovered), WAD)
}

/** Where a program's recoveries stand after one more of `amount`; it takes what `paidIn` rises by. As `RecoveryDesk`. */
export function recover(layers: readonly SoldLayer[], index: Assets, before: Recovery, amount: Assets): Recovery {
  const recovered = before.recovered + amount < index ? before.recovered + amount : index
  return { recovered, paidIn: layers.reduce((sum, layer) => sum + dueUp(layer, index, recovered), 0n) }
}

/**
 * What a cover gets back of what it paid, rounded down, and what was paid in for it beyond that. As
 * `RecoveryLib.refundDown`.
 * @param paid less than the index gives where the cover was cancelled
 */
export function refundDown(
  bounds: LayerBounds,
  limit: Assets,
  paid: Assets,
  index: Assets,
  recovered: Assets,
): { refund: Assets; surplus: Assets } {
  const left = mulDivUp(limit, within(bounds, index - recovered), bounds.exhaustion - bounds.attachment)
  const whole = layerPayoutDown(limit, bounds, index)
  const funded = whole > left ? whole - left : 0n
  const due = paid > left ? paid - left : 0n
  const refund = due < funded ? due : funded
  return { refund, surplus: funded - refund }
}
