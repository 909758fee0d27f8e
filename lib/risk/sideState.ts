import type { Side } from '@/lib/risk/exposure'
import { type SeizureLadder, stretchOf } from '@/lib/risk/seizureLadder'
import type { MarketBook, SideState } from '@/lib/risk/windowState'

/** Moves the part of a ladder that a new extreme of the mark has crossed into the inventory, as one slice. */
export function crossTo(market: MarketBook, position: SideState, side: Side, move: number): void {
  const ladder = market[side]
  const from = position.reached
  if (!(move > from)) return
  const index = stretchOf(ladder, move)
  const into = Math.min(move, ladder.end) - (ladder.moves[index] as number)
  const { quantity: before, moment } = position.crossed
  position.reached = move
  position.crossed = crossingAt(ladder, index, into)
  const quantity = position.crossed.quantity - before
  const left = ladder.total - before
  if (!(quantity > 0 && left > 0)) return
  // What is left of the ladder stands for what is still open, however much was closed against the other side.
  const seized = Math.min(quantity * (position.open / left), position.open)
  if (!(seized > 0)) return
  position.open -= seized
  position.seized += seized
  const sign = side === 'long' ? -1 : 1
  const [least, most] = ladder.margins
  // The quotient of two small differences may leave the range by rounding; the mean can't.
  const nearest = Math.max(from + least * (1 + sign * from), 0)
  const farthest = move + most * (1 + sign * move)
  const distance = Math.min(Math.max((position.crossed.moment - moment) / quantity, nearest), farthest)
  position.inventory.push({ quantity: seized, bankruptcyPrice: market.openingMark * (1 + sign * distance) })
}

/**
 * Closes positions against deleveraged losers of the other side: a venue's queue ranks winners by profit and leverage, so
 * the rungs nearest to bankruptcy go first.
 */
export function deleverageNearest(ladder: SeizureLadder, position: SideState, quantity: number): void {
  if (!(position.open > 0)) return
  const closed = Math.min(quantity, position.open)
  const left = ladder.total - position.crossed.quantity
  const target = position.crossed.quantity + closed * (left / position.open)
  position.open -= closed
  let index = stretchOf(ladder, position.reached)
  while (index + 1 < ladder.moves.length && (ladder.quantities[index + 1] as number) <= target) index++
  const density = ladder.densities[index] as number
  const into = density > 0 ? (target - (ladder.quantities[index] as number)) / density : 0
  position.reached = Math.max(position.reached, (ladder.moves[index] as number) + into)
  position.crossed = { quantity: target, moment: crossingAt(ladder, index, into).moment }
}

/** Quantity and moment of a ladder `into` a stretch. */
function crossingAt(ladder: SeizureLadder, index: number, into: number): { quantity: number; moment: number } {
  return {
    quantity: (ladder.quantities[index] as number) + (ladder.densities[index] as number) * into,
    moment:
      (ladder.moments[index] as number) +
      into * ((ladder.slopes[index] as number) + ((ladder.bends[index] as number) * into) / 2),
  }
}
