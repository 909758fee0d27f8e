import { Book, Ladder, Market, Pair, Side, Slice, State, Stretch } from './layout'

@inline
export function get(base: usize, field: usize, lane: usize): f64 {
  return load<f64>(base + field + (lane << 3))
}

@inline
export function set(base: usize, field: usize, lane: usize, value: f64): void {
  store<f64>(base + field + (lane << 3), value)
}

@inline
function pointer(side: usize, field: usize, lane: usize): usize {
  return <usize>load<i32>(side + field + (lane << 2))
}

@inline
function point(side: usize, field: usize, lane: usize, to: usize): void {
  store<i32>(side + field + (lane << 2), <i32>to)
}

/** Writes what is left of the first slice to where the slice stands. */
@inline
function keepHead(side: usize, lane: usize, head: usize): void {
  store<f64>(head, get(side, Side.headQuantity, lane), Slice.quantity)
}

/** Reads the first slice, if there is one, to where `work` looks for it. */
@inline
function readHead(side: usize, lane: usize, head: usize, tail: usize): void {
  const some = head < tail
  set(side, Side.headQuantity, lane, some ? load<f64>(head, Slice.quantity) : f64.POSITIVE_INFINITY)
  set(side, Side.headPrice, lane, some ? load<f64>(head, Slice.bankruptcyPrice) : 0)
}

@inline
function ladderEnd(ladder: usize): usize {
  return ladder + Ladder.first + <usize>load<i32>(ladder, Ladder.stretches) * Stretch.size
}

@inline
function momentAt(stretch: usize, into: f64): f64 {
  return (
    load<f64>(stretch, Stretch.moment) +
    into * (load<f64>(stretch, Stretch.slope) + (load<f64>(stretch, Stretch.bend) * into) / 2)
  )
}

/** Opens a side in one lane. */
export function openSide(ladder: usize, side: usize, lane: usize, scale: f64): void {
  set(side, Side.open, lane, load<f64>(ladder, Ladder.total) * scale)
  set(side, Side.seized, lane, 0)
  set(side, Side.reached, lane, load<f64>(ladder, Ladder.first + Stretch.move))
  set(side, Side.quantity, lane, 0)
  set(side, Side.moment, lane, 0)
  const queue = pointer(side, Side.queue, lane)
  point(side, Side.head, lane, queue)
  point(side, Side.tail, lane, queue)
  point(side, Side.stretch, lane, ladder + Ladder.first)
  readHead(side, lane, queue, queue)
}

/** crossTo in sideState.ts; `sign` is −1 for longs. */
export function crossTo(market: usize, ladder: usize, side: usize, lane: usize, sign: f64, move: f64): void {
  const from = get(side, Side.reached, lane)
  if (!(move > from)) return
  const last = ladderEnd(ladder) - Stretch.size
  let stretch = pointer(side, Side.stretch, lane)
  while (stretch < last && load<f64>(stretch + Stretch.size, Stretch.move) <= move) stretch += Stretch.size
  point(side, Side.stretch, lane, stretch)
  const into = min(move, load<f64>(ladder, Ladder.end)) - load<f64>(stretch, Stretch.move)
  const before = get(side, Side.quantity, lane)
  const moment = get(side, Side.moment, lane)
  const nowQuantity = load<f64>(stretch, Stretch.quantity) + load<f64>(stretch, Stretch.density) * into
  const nowMoment = momentAt(stretch, into)
  set(side, Side.reached, lane, move)
  set(side, Side.quantity, lane, nowQuantity)
  set(side, Side.moment, lane, nowMoment)
  const quantity = nowQuantity - before
  const left = load<f64>(ladder, Ladder.total) - before
  if (!(quantity > 0 && left > 0)) return
  const open = get(side, Side.open, lane)
  const seized = min(quantity * (open / left), open)
  if (!(seized > 0)) return
  set(side, Side.open, lane, open - seized)
  const already = get(side, Side.seized, lane)
  set(side, Side.seized, lane, already + seized)
  const nearest = max(from + load<f64>(ladder, Ladder.leastMargin) * (1 + sign * from), 0)
  const farthest = move + load<f64>(ladder, Ladder.mostMargin) * (1 + sign * move)
  const distance = min(max((nowMoment - moment) / quantity, nearest), farthest)
  const bankruptcyPrice = load<f64>(market, Market.openingMark) * (1 + sign * distance)
  const tail = pointer(side, Side.tail, lane)
  store<f64>(tail, seized, Slice.quantity)
  store<f64>(tail, bankruptcyPrice, Slice.bankruptcyPrice)
  const bound = get(side, Side.bound, lane)
  const alone = tail == pointer(side, Side.head, lane)
  const beyond = sign < 0 ? bankruptcyPrice > bound : bankruptcyPrice < bound
  if (alone || beyond) set(side, Side.bound, lane, bankruptcyPrice)
  point(side, Side.tail, lane, tail + Slice.size)
  if (alone) readHead(side, lane, tail, tail + Slice.size)
}

/** deleverageNearest in sideState.ts. */
function deleverageNearest(ladder: usize, side: usize, lane: usize, quantity: f64): void {
  const open = get(side, Side.open, lane)
  if (!(open > 0)) return
  const closed = min(quantity, open)
  const before = get(side, Side.quantity, lane)
  const left = load<f64>(ladder, Ladder.total) - before
  const target = before + closed * (left / open)
  set(side, Side.open, lane, open - closed)
  const last = ladderEnd(ladder) - Stretch.size
  let stretch = pointer(side, Side.stretch, lane)
  while (stretch < last && load<f64>(stretch + Stretch.size, Stretch.quantity) <= target) stretch += Stretch.size
  const density = load<f64>(stretch, Stretch.density)
  const into = density > 0 ? (target - load<f64>(stretch, Stretch.quantity)) / density : 0
  const reached = max(get(side, Side.reached, lane), load<f64>(stretch, Stretch.move) + into)
  set(side, Side.reached, lane, reached)
  set(side, Side.quantity, lane, target)
  set(side, Side.moment, lane, momentAt(stretch, into))
  while (stretch < last && load<f64>(stretch + Stretch.size, Stretch.move) <= reached) stretch += Stretch.size
  point(side, Side.stretch, lane, stretch)
}

/** Books one closing; `book` in stepWindow.ts. */
@inline
function settle(pair: usize, state: usize, lane: usize, loss: f64): void {
  set(pair, Pair.netLoss, lane, get(pair, Pair.netLoss, lane) + loss)
  set(state, State.netLoss, lane, get(state, State.netLoss, lane) + loss)
  const fund = get(pair, Pair.fund, lane)
  set(pair, Pair.fund, lane, loss > fund ? 0 : fund - loss)
}

/** Sells from one lane's queue at `fill`, slice by slice; `all`: everything. */
export function sell(
  book: usize,
  pair: usize,
  state: usize,
  side: usize,
  lane: usize,
  sign: f64,
  quantity: f64,
  all: bool,
  fill: f64,
): void {
  let head = pointer(side, Side.head, lane)
  const tail = pointer(side, Side.tail, lane)
  if (head == tail) return
  keepHead(side, lane, head)
  const rate = load<f64>(book, Book.fee)
  let left = all ? f64.POSITIVE_INFINITY : quantity
  while (left > 0 && head < tail) {
    const has = load<f64>(head, Slice.quantity)
    const price = load<f64>(head, Slice.bankruptcyPrice)
    const part = min(has, left)
    left -= part
    if (part < has) store<f64>(head, has - part, Slice.quantity)
    else head += Slice.size
    const fee = rate * part * fill
    const deficit = part * (price - fill)
    settle(pair, state, lane, (sign < 0 ? deficit : -deficit) - fee)
  }
  point(side, Side.head, lane, head)
  readHead(side, lane, head, tail)
  if (head == tail) set(side, Side.seized, lane, 0)
}

/** closeWhere in stepWindow.ts for one lane: all, or what is beyond bankruptcy. */
export function closeLane(
  pair: usize,
  state: usize,
  side: usize,
  other: usize,
  otherLadder: usize,
  lane: usize,
  sign: f64,
  all: bool,
): void {
  const mark = get(state, State.mark, lane)
  const head = pointer(side, Side.head, lane)
  const tail = pointer(side, Side.tail, lane)
  if (head == tail) return
  keepHead(side, lane, head)
  let kept = head
  let closed: f64 = 0
  // Whatever stays is not beyond bankruptcy at this mark.
  for (let slice = head; slice < tail; slice += Slice.size) {
    const quantity = load<f64>(slice, Slice.quantity)
    const price = load<f64>(slice, Slice.bankruptcyPrice)
    if (all || (sign < 0 ? price > mark : price < mark)) {
      const deficit = quantity * (price - mark)
      settle(pair, state, lane, sign < 0 ? deficit : -deficit)
      closed += quantity
    } else {
      store<f64>(kept, quantity, Slice.quantity)
      store<f64>(kept, price, Slice.bankruptcyPrice)
      kept += Slice.size
    }
  }
  point(side, Side.tail, lane, kept)
  readHead(side, lane, head, kept)
  set(side, Side.bound, lane, mark)
  const seized = get(side, Side.seized, lane)
  set(side, Side.seized, lane, kept == head ? 0 : max(0, seized - closed))
  if (closed > 0 && !all) deleverageNearest(otherLadder, other, lane, closed)
}
