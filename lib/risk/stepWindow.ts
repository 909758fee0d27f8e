import { exp } from '@/lib/risk/elementary/exp'
import type { Side } from '@/lib/risk/exposure'
import { type Liquidation, type LiquidationKind, netLossOf } from '@/lib/risk/liquidation'
import { crossTo, deleverageNearest } from '@/lib/risk/sideState'
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
 * 1. the mark moves to `marks[i]`, and by a share θ of the venue's own impact (default 0); positions whose distance to bankruptcy is down to the maintenance margin are seized.
 *    A long with bankruptcy price b is seized when the mark falls to `b ÷ (1 − margin)`, a short when it rises to
 *    `b ÷ (1 + margin)`: the ladder is crossed, in logs, at distance to bankruptcy less margin;
 * 2. the inventory is closed in the market, oldest first, at most `η × daily volume × seconds ÷ 1 day`, at
 *    `marks[i] × e^I`, `I = −sgn(Q)·Y·σ·√(|Q| ÷ (δV))` averaged over the execution; Q, the executed volume, decays with its
 *    half-life, so impact doesn't depend on how finely the ladder is cut;
 * 3. each closing adds `quantity × (bankruptcy − fill) − fee` to the net loss N, and takes it from the fund or gives it to it.
 *
 * Then, where the fund is empty and the venue deleverages, every seized position beyond bankruptcy is closed against
 * winners, those with the highest leverage first; the deficit counts at mark, as winners lose it.
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
  marks: ArrayLike<number>,
  seconds: number,
  records: Liquidation[] | null,
): void {
  const { book } = state
  const decay = exp((-Math.LN2 * seconds) / book.halfLife)
  state.elapsed += seconds
  for (let index = 0; index < book.markets.length; index++) {
    const market = book.markets[index] as MarketBook
    const now = state.markets[index] as MarketState
    const given = marks[index] as number
    now.executed *= decay
    const mark = book.feedback === 0 ? given : given * exp(book.feedback * market.impact * impactAt(now.executed))
    now.mark = mark
    if (mark < now.low) {
      now.low = mark
      crossTo(market, now.long, 'long', 1 - mark / market.openingMark)
    } else if (mark > now.high) {
      now.high = mark
      crossTo(market, now.short, 'short', mark / market.openingMark - 1)
    }
    if (now.long.seized > 0) work(state, market, now, 'long', given, seconds, records)
    if (now.short.seized > 0) work(state, market, now, 'short', given, seconds, records)
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

/** Sells (long) or buys (short) inventory in the market, as far as participation allows. */
function work(
  state: WindowState,
  market: MarketBook,
  now: MarketState,
  side: Side,
  given: number,
  seconds: number,
  records: Liquidation[] | null,
): void {
  const position = now[side]
  const { participation, liquidationFee } = state.book.rules
  const most = (participation * market.dailyVolume * seconds) / DAY / now.mark
  const quantity = Math.min(most, position.seized)
  const sold = side === 'long' ? quantity * now.mark : -quantity * now.mark
  const fillPrice = given * exp(market.impact * meanImpact(now.executed, now.executed + sold))
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
    book(state, market, now, side, part, slice.bankruptcyPrice, fillPrice, fee, 'market', records)
  }
  if (done > 0) position.inventory.splice(0, done)
  release(position, quantity)
  // Each long has a short: a sale to the market is bought by anybody, so the other side shrinks evenly over its ladder.
  const other = now[side === 'long' ? 'short' : 'long']
  other.open = Math.max(0, other.open - quantity)
}

/** `−sgn(Q)·√|Q|`. */
function impactAt(executed: number): number {
  const root = Math.sqrt(Math.abs(executed))
  return executed > 0 ? -root : root
}

/**
 * Mean of `−sgn(Q)·√|Q|` while Q runs from a to b: `−⅔·(|b|^1.5 − |a|^1.5) ÷ (b − a)`, written without the difference where
 * a and b have the same sign.
 */
function meanImpact(from: number, to: number): number {
  const before = Math.abs(from)
  const after = Math.abs(to)
  const rootBefore = Math.sqrt(before)
  const rootAfter = Math.sqrt(after)
  const crosses = from < 0 !== to < 0
  const above = crosses ? after * rootAfter - before * rootBefore : after + rootAfter * rootBefore + before
  const below = crosses ? after + before : rootAfter + rootBefore
  if (!(below > 0)) return 0
  const mean = ((2 / 3) * above) / below
  return to < 0 ? mean : -mean
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
          book(state, market, now, side, slice.quantity, slice.bankruptcyPrice, now.mark, 0, kind, records)
          closed += slice.quantity
        }
      }
      now[side].inventory = kept
      release(now[side], closed)
      const other = side === 'long' ? 'short' : 'long'
      if (closed > 0) deleverageNearest(market[other], now[other], closed)
    }
  })
}

/** Books one closing: the net loss, then the fund, which never goes below zero. */
function book(
  state: WindowState,
  { market }: MarketBook,
  now: MarketState,
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
  now.netLoss += loss
  if (loss > state.fund) {
    state.uncovered += loss - state.fund
    state.fund = 0
  } else state.fund -= loss
  records?.push({ time: state.elapsed, market, side, quantity, bankruptcyPrice, fillPrice, fee, kind })
}

/** Takes a closed quantity out of what is seized. */
function release(position: SideState, quantity: number): void {
  position.seized = position.inventory.length === 0 ? 0 : Math.max(0, position.seized - quantity)
}
