import { effectiveLoss, heldLoss, type LossExtremes } from '@/lib/domain/effectiveLoss'
import { type ExitLedger, serveExit } from '@/lib/domain/exit'
import { layerPayoutDown } from '@/lib/domain/layer'
import { mulDivUp, WAD } from '@/lib/domain/money'
import { floorPremiumUp } from '@/lib/domain/premium'
import { type Recovery, recover, refundDown, type SoldLayer } from '@/lib/domain/recovery'
import { STREAM_SCALE } from '@/lib/domain/stream'
import { type Draw, min, saturatingSub } from '@/test/lib/domain/differential/draw'

/** A case as TypeScript sees it. */
export type Case = {
  inputs: unknown
  results: readonly bigint[]
  /** What can be interesting about a case, and whether it is about this one. */
  shows: Readonly<Record<string, boolean>>
}

const UINT64 = (1n << 64n) - 1n
const UINT96 = (1n << 96n) - 1n
const UINT256 = (1n << 256n) - 1n
const WEEK = 604_800n

/** As `LayerCases`. */
export function layerCase({ pick, near }: Draw): Case {
  const attachment = pick(0, 0n, UINT96 - 1n)
  const exhaustion = pick(1, attachment + 1n, UINT96)
  const limit = pick(2, 0n, UINT96)
  const index = near(3, attachment, exhaustion, UINT256)
  return {
    inputs: { attachment, exhaustion, limit, index },
    results: [layerPayoutDown(limit, { attachment, exhaustion }, index)],
    shows: {
      inside: index > attachment && index < exhaustion && limit > 0n,
      'at the attachment': index === attachment,
      'at the exhaustion': index === exhaustion,
      'nothing lost': index === 0n,
      'the largest index': index === UINT256,
      'no limit': limit === 0n,
      'the largest limit': limit === UINT96,
    },
  }
}

/** As `FloorCases`. */
export function floorCase({ word, pick }: Draw): Case {
  const base = pick(0, 0n, WAD)
  const atKink = pick(1, base, 4n * WAD)
  const atFull = pick(2, atKink, UINT64)
  const curve = { base, atKink, atFull, kink: pick(3, 1n, WAD - 1n) }
  const capital = pick(4, 0n, UINT64)
  const kink = (curve.kink * capital) / WAD

  const used = [
    [0n, kink],
    [kink, capital],
    [0n, capital],
    [0n, UINT64],
  ] as const
  const [least, most] = used[Number(word(8) & 3n)] ?? used[0]
  const outstanding = pick(5, least, most)
  const kind = Number(word(9) & 3n)
  const limit =
    kind === 0
      ? saturatingSub(capital, outstanding)
      : kind === 1
        ? saturatingSub(kink, outstanding)
        : pick(6, 0n, kind === 2 ? capital : UINT64)
  const duration = Number(pick(7, 0n, (1n << 32n) - 1n))
  const after = outstanding + limit
  return {
    inputs: { curve, capital, outstanding, limit, duration },
    results: [floorPremiumUp(curve, capital, outstanding, limit, duration)],
    shows: {
      'no capital': capital === 0n,
      'no time': duration === 0,
      'under the kink': after < kink,
      'over the kink': outstanding < kink && after > kink,
      'exactly full': capital > 0n && after === capital,
      'beyond full use': after > capital,
    },
  }
}

const NOW = 1_800_000_000

/** As `ExitCases`. */
export function exitCase({ word, pick }: Draw): Case {
  const assets = pick(0, 0n, 1n << 62n)
  const unearned = pick(1, 0n, (1n << 62n) * STREAM_SCALE)
  const left = pick(2, 0n, WEEK)
  const dripRate = pick(3, 0n, ((1n << 62n) * STREAM_SCALE) / WEEK)
  const isOver = (word(8) & 7n) === 0n
  const dripEnd = NOW + (isOver ? -1 : 1) * Number(left)
  const backing = assets + mulDivUp(unearned + (isOver ? 0n : dripRate * left), 1n, STREAM_SCALE)
  const kind = Number(word(9) & 3n)
  const drawn = kind === 2 ? pick(4, 0n, assets) : pick(4, assets, 1n << 63n)
  const outstanding = kind === 0 ? assets : kind === 1 ? 0n : drawn
  const ledger: ExitLedger = { backing, unearned, outstanding, dripRate, dripEnd }

  const supply = pick(5, 1_000_000n, UINT96)
  const shares = pick(6, 1n, supply)
  const whole = (shares * (assets + 1n)) / supply
  const valueKind = word(10) & 3n
  const value = valueKind < 2n ? whole + valueKind : pick(7, 0n, valueKind === 2n ? whole : UINT64)
  const served = serveExit(ledger, NOW, { shares, value }, supply)
  return {
    inputs: { ledger, shares, value, supply },
    results: [
      served.shares,
      served.worth,
      served.value,
      served.assets,
      served.ledger.dripRate,
      BigInt(served.ledger.dripEnd),
    ],
    shows: {
      'served in full': served.shares === shares,
      'served in part': served.shares > 0n && served.shares < shares,
      'not served': served.shares === 0n,
      'gives up value': served.worth > served.assets,
      'keeps a loss': served.shares > 0n && served.worth < served.value,
      'worth what it was': served.shares > 0n && served.worth === served.value,
      'the fastest drip': served.ledger.dripRate === (1n << 68n) - 1n,
    },
  }
}

/** As `RecoveryCases`. */
export function recoveryCase({ word, pick, near }: Draw): Case {
  const attachment = pick(0, 0n, 1n << 94n)
  const middle = pick(1, attachment + 1n, 1n << 95n)
  const exhaustion = pick(2, middle + 1n, UINT96)
  const lower: SoldLayer = { attachment, exhaustion: middle, sold: pick(3, 0n, WAD) }
  const upper: SoldLayer = { attachment: middle, exhaustion, sold: pick(4, 0n, WAD) }
  const index = near(5, attachment, exhaustion, UINT96)
  const kind = word(10) & 3n
  const amount = kind === 0n ? index : kind === 1n ? saturatingSub(index, attachment) : pick(6, 0n, index)
  const more = pick(7, 0n, UINT96)
  const none: Recovery = { recovered: 0n, paidIn: 0n }
  const first = recover([lower, upper], index, none, amount)
  const both = recover([lower, upper], index, first, more)

  const layer = (word(11) & 1n) === 0n ? lower : upper
  const limit = (pick(8, 0n, layer.sold) * (layer.exhaustion - layer.attachment)) / WAD
  const whole = layerPayoutDown(limit, layer, index)
  const paid = (word(12) & 3n) === 0n ? pick(9, 0n, whole) : whole
  const afterFirst = refundDown(layer, limit, paid, index, first.recovered)
  const afterBoth = refundDown(layer, limit, paid, index, both.recovered)
  return {
    inputs: { lower, upper, index, amount, more, limit, paid },
    results: [
      first.paidIn,
      both.recovered,
      both.paidIn - first.paidIn,
      afterFirst.refund,
      afterFirst.surplus,
      afterBoth.refund,
      afterBoth.surplus,
    ],
    shows: {
      'takes money': first.paidIn > 0n,
      'takes more': both.paidIn > first.paidIn,
      'all recovered': both.recovered === index,
      'refunds in part': afterFirst.refund > 0n && afterFirst.refund < paid,
      'refunds in full': paid > 0n && afterBoth.refund === paid,
      'leaves a surplus': afterBoth.surplus > 0n,
      'nothing paid': paid === 0n,
    },
  }
}

const MOST_LOSS = (1n << 79n) - 1n

function clamp(loss: bigint): bigint {
  return loss > MOST_LOSS ? MOST_LOSS : loss < -MOST_LOSS - 1n ? -MOST_LOSS - 1n : loss
}

/** As `EffectiveLossCases`. */
export function effectiveLossCase({ word, pick }: Draw): Case {
  const lossAt = (field: number) => {
    const size = pick(field, 0n, 1n << 79n)
    return clamp((word(field + 20) & 1n) === 0n ? size : -size)
  }
  const lowest = lossAt(0)
  const highest = lowest + pick(1, 0n, MOST_LOSS - lowest)
  const explained = [UINT256, MOST_LOSS, 1n << 79n][Number(word(8) & 7n)] ?? pick(4, 0n, MOST_LOSS)
  const jump = pick(5, 0n, MOST_LOSS)
  const bound = lowest + min(explained, 1n << 80n) + jump
  const reported = clamp([lowest, highest, bound, bound + 1n, highest - jump][Number(word(9) & 7n)] ?? lossAt(2))
  const kind = word(10) & 3n
  const claim = kind === 0n ? reported : kind === 1n ? lowest : lossAt(3)
  const window: LossExtremes = { lowest, highest, lowestClaim: kind === 2n ? min(claim, reported) : claim }
  const inForce = lossAt(6)
  const effective = effectiveLoss(reported, window, explained, jump)
  const held = heldLoss(reported, window, inForce, jump)
  return {
    inputs: { reported, window, explained, jump, inForce },
    results: [effective, held],
    shows: {
      'takes effect as reported': effective === reported,
      'held back': effective < reported,
      'raised to the lower bound': effective > reported,
      negative: effective < 0n,
      'explained beyond 80 bits': explained > MOST_LOSS,
      'held at what is in force': held === inForce,
      'not held': held === reported && held < inForce,
    },
  }
}
