import { applyRefund, cede, cededDown, type TreatyLayer, type TreatyLosses } from '@/lib/domain/treaty'
import type { Case } from '@/test/lib/domain/differential/cases'
import { type Draw, min, saturatingSub } from '@/test/lib/domain/differential/draw'

/** As in `Cases.sol`: each treaty lives through so many losses and refunds. */
const EVENTS = 250
const COVERS = 4

/** As `TreatyCases`: a case follows from the ones before it, so they come in order. */
export function treatyCases(): (draw: Draw, i: number) => Case {
  let layer: TreatyLayer = { retention: 0n, limit: 1n }
  let losses: TreatyLosses = { total: 0n, refunded: 0n }
  let refundable: bigint[] = []
  return ({ word, pick }, i) => {
    if (i % EVENTS === 0) {
      layer = { retention: pick(3, 0n, 1n << 68n), limit: pick(4, 1n, 1n << 62n) }
      losses = { total: 0n, refunded: 0n }
      refundable = Array.from({ length: COVERS }, () => 0n)
    }
    const { retention, limit } = layer
    const before = losses
    const net = losses.total - losses.refunded
    const cover = Number(word(0) % BigInt(COVERS))
    const most = refundable[cover] ?? 0n
    const kind = Number(word(1) & 7n)
    const isRefund = most > 0n && kind >= (net > retention + limit ? 2 : 5)
    let amount: bigint
    let moved: bigint
    if (isRefund) {
      if (kind === 2) amount = most
      else if (kind === 3) amount = min(most, saturatingSub(net, retention + limit))
      else if (kind < 6) amount = min(most, saturatingSub(net, retention))
      else amount = pick(2, 0n, most)
      const after = applyRefund(layer, losses, amount)
      losses = after.losses
      moved = after.part
    } else {
      if (kind === 0) amount = saturatingSub(retention, net)
      else if (kind === 1) amount = saturatingSub(retention + limit, net)
      else amount = pick(2, 0n, kind === 2 ? limit / 4n : kind === 3 ? retention / 8n : limit)
      const after = cede(layer, losses, amount)
      losses = after.losses
      moved = after.refill
    }
    refundable[cover] = isRefund ? most - amount : most + amount
    const ceded = cededDown(layer, losses)
    const netAfter = losses.total - losses.refunded
    return {
      inputs: { layer, before, isRefund, amount },
      results: [moved, ceded, limit - ceded],
      shows: {
        'inside the layer': netAfter > retention && netAfter < retention + limit,
        'at the retention': netAfter === retention,
        'at the exhaustion': netAfter === retention + limit,
        'above the layer': netAfter > retention + limit,
        'a refill': !isRefund && moved > 0n,
        'a loss below or above the layer': !isRefund && amount > 0n && moved === 0n,
        'a loss that crosses a bound': !isRefund && moved > 0n && moved < amount,
        'a refund to the treaty': isRefund && moved > 0n,
        'a refund to the pool alone': isRefund && amount > 0n && moved === 0n,
      },
    }
  }
}
