import type { Side } from '@/lib/risk/exposure'
import { crossed } from '@/lib/risk/ladder'
import { type Liquidation, type LiquidationKind, netLossOf } from '@/lib/risk/liquidation'
import {
  copyWindow,
  type MarketBook,
  type MarketState,
  type SideState,
  type Slice,
  type WindowState,
} from '@/lib/risk/windowState'

const DAY = 86_400
const SIDES: readonly Side[] = ['long', 'short']

export type WindowStep = { state: WindowState; records: Liquidation[] }

/**
 * One step of a venue's window: pure, the state given is not changed. In each market, in order:
 *
 * 1. the mark moves to `marks[i]`; positions whose distance to bankruptcy is down to the maintenance margin are seized.
 *    A long with bankruptcy price b is seized when the mark falls to `b ÷ (1 − margin)`, a short when it rises to
 *    `b ÷ (1 + margin)`: the ladder is crossed, in logs, at distance to bankruptcy less margin;
 * 2. the inventory is closed in the market, oldest first, at most `η × daily volume × seconds ÷ 1 day`, at
 *    `mark × e^I`, `I = −sgn(Q)·Y·σ·√(|Q| ÷ (δV))` averaged over the execution; Q, the executed volume, decays with its
 *    half-life, so impact doesn't depend on how finely the ladder is cut. Only the venue's own price moves, never the mark;
 * 3. each closing adds `quantity × (bankruptcy − fill) − fee` to the net loss N, and takes it from the fund or gives it to it.
 *
 * Then, where the fund is empty and the venue deleverages, every seized position beyond bankruptcy is closed against
 * winners; the deficit counts at mark, as winners lose it.
 *
 * @param marks one for each market of the exposure, in its order, at the end of the step
 * @param seconds length of the step
 */
export function stepWindow(state: WindowState, marks: readonly number[], seconds: number): WindowStep {
  const next = copyWindow(state)
  const records: Liquidation[] = []
  advance(next, marks, seconds, records)
  return { state: next, records }
}

/** The step itself, on a state that the caller owns. Records are kept only where a list is given. */
export function advance(
  state: WindowState,
  marks: readonly number[],
  seconds: number,
  records: Liquidation[] | null,
): void {
  const { book } = state
  const decay = 2 ** (-seconds / book.halfLife)
  state.elapsed += seconds
  for (let index = 0; index < book.markets.length; index++) {
    const market = book.markets[index] as MarketBook
    const now = state.markets[index] as MarketState
    const mark = marks[index] as number
    now.mark = mark
    now.executed *= decay
    if (mark < now.low) {
      now.low = mark
      seize(market, now, 'long')
    } else if (mark > now.high) {
      now.high = mark
      seize(market, now, 'short')
    }
    for (const side of SIDES) if (now[side].seized > 0) work(state, market, now, side, seconds, records)
  }
  if (state.fund === 0 && book.rules.lossRule === 'deleverage') deleverage(state, records)
}

/** Closes what is left of every inventory at mark: the end of a window. */
export function closeInventory(state: WindowState, records: Liquidation[] | null): void {
  closeWhere(state, 'close', () => true, records)
}

function deleverage(state: WindowState, records: Liquidation[] | null): void {
  const bankrupt = (slice: Slice, side: Side, mark: number) =>
    side === 'long' ? slice.bankruptcyPrice > mark : slice.bankruptcyPrice < mark
  closeWhere(state, 'deleverage', bankrupt, records)
}

/** Moves the part of a ladder that the window's extreme has crossed into the inventory. */
function seize(market: MarketBook, now: MarketState, side: Side): void {
  const position = now[side]
  market.tranches.forEach(({ share, margin }, tranche) => {
    const from = position.reached[tranche] as number
    const to =
      side === 'long'
        ? 1 - ((1 - margin) * now.low) / market.openingMark
        : ((1 + margin) * now.high) / market.openingMark - 1
    if (to <= from) return
    position.reached[tranche] = to
    const { quantity, meanDistance } = crossed(market[side], from, to)
    const seized = Math.min(quantity * share * position.scale, position.open)
    if (!(seized > 0)) return
    const bankruptcyPrice = market.openingMark * (side === 'long' ? 1 - meanDistance : 1 + meanDistance)
    position.open -= seized
    position.seized += seized
    position.inventory.push({ quantity: seized, bankruptcyPrice })
  })
}

/** Sells (long) or buys (short) inventory in the market, as far as participation allows. */
function work(
  state: WindowState,
  market: MarketBook,
  now: MarketState,
  side: Side,
  seconds: number,
  records: Liquidation[] | null,
): void {
  const position = now[side]
  const { participation, liquidationFee } = state.book.rules
  const most = (participation * market.dailyVolume * seconds) / DAY / now.mark
  const quantity = Math.min(most, position.seized)
  const sold = side === 'long' ? quantity * now.mark : -quantity * now.mark
  const fillPrice = now.mark * Math.exp(market.impact * meanImpact(now.executed, now.executed + sold))
  now.executed += sold

  // All that is seized goes slice by slice, so that rounding leaves no remainder behind.
  let left = most >= position.seized ? Number.POSITIVE_INFINITY : quantity
  let done = 0
  while (left > 0 && done < position.inventory.length) {
    const slice = position.inventory[done] as Slice
    const part = Math.min(slice.quantity, left)
    left -= part
    if (part < slice.quantity) {
      position.inventory[done] = { quantity: slice.quantity - part, bankruptcyPrice: slice.bankruptcyPrice }
    } else done++
    const fee = liquidationFee * part * fillPrice
    book(state, market, side, part, slice.bankruptcyPrice, fillPrice, fee, 'market', records)
  }
  if (done > 0) position.inventory.splice(0, done)
  settleSides(now, side, quantity)
}

/**
 * Mean of `−sgn(Q)·√|Q|` while Q runs from one value to another: `−⅔·(|Q₁|^1.5 − |Q₀|^1.5) ÷ (Q₁ − Q₀)`, exact also
 * where Q changes sign.
 */
function meanImpact(from: number, to: number): number {
  const width = to - from
  const largest = Math.max(Math.abs(from), Math.abs(to))
  if (largest === 0) return 0
  if (Math.abs(width) < 1e-9 * largest) return -Math.sign(to) * Math.sqrt(Math.abs(to))
  return ((-2 / 3) * (Math.abs(to) ** 1.5 - Math.abs(from) ** 1.5)) / width
}

/** Closes at mark, without a fee, every slice that `where` picks. */
function closeWhere(
  state: WindowState,
  kind: LiquidationKind,
  where: (slice: Slice, side: Side, mark: number) => boolean,
  records: Liquidation[] | null,
): void {
  state.book.markets.forEach((market, index) => {
    const now = state.markets[index] as MarketState
    for (const side of SIDES) {
      if (now[side].inventory.length === 0) continue
      const kept: Slice[] = []
      let closed = 0
      for (const slice of now[side].inventory) {
        if (!where(slice, side, now.mark)) kept.push(slice)
        else {
          book(state, market, side, slice.quantity, slice.bankruptcyPrice, now.mark, 0, kind, records)
          closed += slice.quantity
        }
      }
      now[side].inventory = kept
      settleSides(now, side, closed)
    }
  })
}

/** Books one closing: the net loss, then the fund, which never goes below zero. */
function book(
  state: WindowState,
  { market }: MarketBook,
  side: Side,
  quantity: number,
  bankruptcyPrice: number,
  fillPrice: number,
  fee: number,
  kind: LiquidationKind,
  records: Liquidation[] | null,
): void {
  const loss = netLossOf({ side, quantity, bankruptcyPrice, fillPrice, fee })
  state.netLoss += loss
  if (loss > state.fund) {
    state.uncovered += loss - state.fund
    state.fund = 0
  } else state.fund -= loss
  records?.push({ time: state.elapsed, market, side, quantity, bankruptcyPrice, fillPrice, fee, kind })
}

/**
 * Takes a closed quantity out of both sides: the liquidated side's inventory and, as each long has a short, open positions
 * of the other side, evenly over its ladder.
 */
function settleSides(now: MarketState, side: Side, quantity: number): void {
  const closing: SideState = now[side]
  const other: SideState = now[side === 'long' ? 'short' : 'long']
  closing.seized = closing.inventory.length === 0 ? 0 : Math.max(0, closing.seized - quantity)
  if (other.open <= 0) return
  const left = Math.max(0, other.open - quantity)
  other.scale *= left / other.open
  other.open = left
}
