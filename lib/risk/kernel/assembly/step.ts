import { exp } from './elementary'
import { Book, Market, Pair, Side, State } from './layout'
import { closeLane, crossTo, dropSlice, get, set } from './side'

/**
 * One step of both windows; stepWindow.ts. Markets meet only in the fund and in N, so what each sells is decided first, one
 * market beside the other, and booked after: the processor then works on several at once.
 */
export function advance(book: usize, pair: usize, states: usize, markets: i32, marks: usize): void {
  const decay = v128.load64_splat(book + Book.decay)
  const feedback = load<f64>(book, Book.feedback)
  let state = states
  let market = book + Book.first
  // Two bits a market: sells longs, buys shorts back.
  let active: u64 = 0
  for (let index = 0; index < markets; index++) {
    const given = v128.load(marks + (<usize>index << 4))
    const executed = f64x2.mul(v128.load(state + State.executed), decay)
    let mark = given
    if (feedback != 0) {
      const impact = f64x2.splat(feedback * load<f64>(market, Market.impact))
      mark = f64x2.mul(given, exp(f64x2.mul(impact, impactAt(executed))))
    }
    v128.store(state + State.executed, executed)
    v128.store(state + State.mark, mark)
    active |= meet(market, state, mark) << <u64>(2 * index)
    state += State.size
    market += Market.size
  }
  price(states, active)
  for (let at = states; active; active >>= 2, at += State.size, marks += 16) {
    if (active & 1) sellSide(book, pair, at, at + State.long, -1, v128.load(marks))
    if (active & 2) sellSide(book, pair, at, at + State.short, 1, v128.load(marks))
  }
  if (load<i32>(book, Book.deleverages)) {
    const broke = f64x2.eq(v128.load(pair + Pair.fund), f64x2.splat(0))
    if (v128.any_true(broke)) deleverage(book, pair, states, markets, broke)
  }
}

/** A step this near to the way's farthest points so far may be a new one; `exp` tells what lies farther apart from them. */
const NEAR: f64 = 1e-9
/** For moves at least this large, or none. */
const LEAST_MOVE: f64 = 1e-5

/** Whether a pair of windows can be run by `advanceHeld`: marks follow the path alone, and in its order. */
export function followsPath(book: usize, states: usize, markets: i32): bool {
  if (load<f64>(book, Book.feedback) != 0) return false
  for (let index = 0; index < markets; index++) {
    const move = f64x2.abs(v128.load(states + <usize>index * State.size + State.move))
    const small = v128.and(f64x2.lt(move, f64x2.splat(LEAST_MOVE)), f64x2.ne(move, f64x2.splat(0)))
    if (v128.any_true(small)) return false
  }
  return true
}

/** Whether either window's path may be at a new extreme: then its markets may be. */
@inline
export function isFresh(place: v128, lowest: v128, highest: v128): bool {
  const near = f64x2.splat(NEAR)
  return v128.any_true(
    v128.or(f64x2.lt(place, f64x2.add(lowest, near)), f64x2.gt(place, f64x2.sub(highest, near))),
  )
}

/** The executed volume of all markets after a step in which nothing else happens. */
export function decayOnly(book: usize, states: usize, markets: i32): void {
  const decay = v128.load64_splat(book + Book.decay)
  for (let index = 0; index < markets; index++) {
    const at = states + <usize>index * State.size + State.executed
    v128.store(at, f64x2.mul(v128.load(at), decay))
  }
}

/**
 * `advance` for paths that `followsPath`: looks only at markets with inventory, and at the others where the path may be at a new
 * extreme; nothing happens to the rest. The same bits.
 *
 * @param place of the path
 * @param held two bits a market: has seized longs, shorts
 * @returns the same after the step
 */
export function advanceHeld(
  book: usize,
  pair: usize,
  states: usize,
  markets: i32,
  place: v128,
  fresh: bool,
  held: u64,
): u64 {
  const decay = v128.load64_splat(book + Book.decay)
  let state = states
  let market = book + Book.first
  for (let index = 0; index < markets; index++) {
    v128.store(state + State.executed, f64x2.mul(v128.load(state + State.executed), decay))
    if (fresh || (held >> <u64>(2 * index)) & 3) {
      const way = f64x2.mul(v128.load(state + State.move), place)
      v128.store(state + State.mark, f64x2.mul(v128.load64_splat(market + Market.openingMark), exp(way)))
    }
    state += State.size
    market += Market.size
  }
  let active: u64 = 0
  state = states
  market = book + Book.first
  for (let index = 0; index < markets; index++) {
    if (fresh || (held >> <u64>(2 * index)) & 3) {
      active |= meet(market, state, v128.load(state + State.mark)) << <u64>(2 * index)
    }
    state += State.size
    market += Market.size
  }
  if (!active) return 0
  price(states, active)
  let left = active
  for (let at = states; left; left >>= 2, at += State.size) {
    if (left & 1) sellSide(book, pair, at, at + State.long, -1, v128.load(at + State.mark))
    if (left & 2) sellSide(book, pair, at, at + State.short, 1, v128.load(at + State.mark))
  }
  if (load<i32>(book, Book.deleverages)) {
    const broke = f64x2.eq(v128.load(pair + Pair.fund), f64x2.splat(0))
    if (v128.any_true(broke)) deleverage(book, pair, states, markets, broke)
  }
  let bit: u64 = 1
  for (let at = states; active >= bit && bit; bit <<= 2, at += State.size) {
    if (active & bit && !v128.any_true(v128.load(at + State.long + Side.seized))) active ^= bit
    if (active & (bit << 1) && !v128.any_true(v128.load(at + State.short + Side.seized))) active ^= bit << 1
  }
  return active
}

/** The factors that the impacts of what is sold put on the marks, of all markets beside one another. */
@inline
function price(states: usize, active: u64): void {
  for (let at = states; active; active >>= 2, at += State.size) {
    if (active & 1) v128.store(at + State.long + Side.impact, exp(v128.load(at + State.long + Side.impact)))
    if (active & 2) v128.store(at + State.short + Side.impact, exp(v128.load(at + State.short + Side.impact)))
  }
}

/** A market at a new mark: seizes what it crosses and decides what is sold; bit 0: longs, bit 1: shorts. */
@inline
function meet(market: usize, state: usize, mark: v128): u64 {
  const lower = f64x2.lt(mark, v128.load(state + State.low))
  const higher = f64x2.gt(mark, v128.load(state + State.high))
  if (v128.any_true(v128.or(lower, higher))) {
    extreme(market, state, 0, i64x2.extract_lane(lower, 0) != 0, i64x2.extract_lane(higher, 0) != 0)
    extreme(market, state, 1, i64x2.extract_lane(lower, 1) != 0, i64x2.extract_lane(higher, 1) != 0)
  }
  let active: u64 = 0
  if (v128.any_true(v128.load(state + State.long + Side.seized))) {
    active = 1
    decide(market, state, state + State.long, state + State.short, -1, mark)
  }
  if (v128.any_true(v128.load(state + State.short + Side.seized))) {
    active |= 2
    decide(market, state, state + State.short, state + State.long, 1, mark)
  }
  return active
}

/** Closes what is beyond bankruptcy in the lanes whose fund is empty. */
function deleverage(book: usize, pair: usize, states: usize, markets: i32, broke: v128): void {
  let state = states
  let market = book + Book.first
  for (let index = 0; index < markets; index++) {
    const mark = v128.load(state + State.mark)
    const long = state + State.long
    const short = state + State.short
    const beyond = v128.and(f64x2.gt(v128.load(long + Side.bound), mark), holding(long))
    const above = v128.and(f64x2.lt(v128.load(short + Side.bound), mark), holding(short))
    if (v128.any_true(v128.and(broke, v128.or(beyond, above)))) {
      for (let lane: usize = 0; lane < 2; lane++) {
        if (get(pair, Pair.fund, lane) == 0) closeMarket(pair, market, state, lane, false)
      }
    }
    state += State.size
    market += Market.size
  }
}

@inline
function holding(side: usize): v128 {
  return f64x2.gt(v128.load(side + Side.seized), f64x2.splat(0))
}

@inline
function extreme(market: usize, state: usize, lane: usize, lower: bool, higher: bool): void {
  const mark = get(state, State.mark, lane)
  const opening = load<f64>(market, Market.openingMark)
  if (lower) {
    set(state, State.low, lane, mark)
    crossTo(market, <usize>load<i32>(market, Market.long), state + State.long, lane, -1, 1 - mark / opening)
  } else if (higher) {
    set(state, State.high, lane, mark)
    crossTo(market, <usize>load<i32>(market, Market.short), state + State.short, lane, 1, mark / opening - 1)
  }
}

/** Decides what both lanes sell (longs, sign −1) or buy back; a lane without inventory stays as it is. */
@inline
function decide(market: usize, state: usize, side: usize, other: usize, sign: f64, mark: v128): void {
  const zero = f64x2.splat(0)
  const seized = v128.load(side + Side.seized)
  const most = f64x2.div(v128.load64_splat(market + Market.most), mark)
  const quantity = f64x2.pmin(most, seized)
  const value = f64x2.mul(quantity, mark)
  const from = v128.load(state + State.executed)
  const to = sign < 0 ? f64x2.add(from, value) : f64x2.sub(from, value)
  v128.store(state + State.executed, to)
  const before = f64x2.abs(from)
  const after = f64x2.abs(to)
  const rootBefore = f64x2.sqrt(before)
  const rootAfter = f64x2.sqrt(after)
  const crosses = v128.xor(f64x2.lt(from, zero), f64x2.lt(to, zero))
  const above = v128.bitselect(
    f64x2.sub(f64x2.mul(after, rootAfter), f64x2.mul(before, rootBefore)),
    f64x2.add(f64x2.add(after, f64x2.mul(rootAfter, rootBefore)), before),
    crosses,
  )
  const below = v128.bitselect(f64x2.add(after, before), f64x2.add(rootAfter, rootBefore), crosses)
  const size = f64x2.div(f64x2.mul(f64x2.splat(2.0 / 3.0), above), below)
  const mean = v128.and(
    v128.bitselect(size, f64x2.neg(size), f64x2.lt(to, zero)),
    f64x2.gt(below, zero),
  )
  v128.store(side + Side.sold, quantity)
  v128.store(side + Side.impact, f64x2.mul(v128.load64_splat(market + Market.impact), mean))
  v128.store(side + Side.all, v128.and(f64x2.ge(most, seized), f64x2.gt(seized, zero)))
  v128.store(side + Side.seized, f64x2.pmax(f64x2.sub(seized, quantity), zero))
  v128.store(other + Side.open, f64x2.pmax(f64x2.sub(v128.load(other + Side.open), quantity), zero))
}

/** Books what `decide` has decided, at `given × e^impact`, slice by slice in both lanes; mostly one part of a slice is all. */
@inline
function sellSide(book: usize, pair: usize, state: usize, side: usize, sign: f64, given: v128): void {
  const fill = f64x2.mul(given, v128.load(side + Side.impact))
  const rate = v128.load64_splat(book + Book.fee)
  const endless = f64x2.splat(f64.POSITIVE_INFINITY)
  let left = v128.bitselect(endless, v128.load(side + Side.sold), v128.load(side + Side.all))
  for (;;) {
    const has = v128.load(side + Side.headQuantity)
    const part = f64x2.pmin(has, left)
    left = f64x2.sub(left, part)
    v128.store(side + Side.headQuantity, f64x2.sub(has, part))
    const deficit = f64x2.mul(part, f64x2.sub(v128.load(side + Side.headPrice), fill))
    const fee = f64x2.mul(f64x2.mul(rate, part), fill)
    const loss = f64x2.sub(sign < 0 ? deficit : f64x2.neg(deficit), fee)
    v128.store(pair + Pair.netLoss, f64x2.add(v128.load(pair + Pair.netLoss), loss))
    v128.store(state + State.netLoss, f64x2.add(v128.load(state + State.netLoss), loss))
    const fund = v128.load(pair + Pair.fund)
    v128.store(pair + Pair.fund, v128.andnot(f64x2.sub(fund, loss), f64x2.gt(loss, fund)))
    const finished = f64x2.ge(part, has)
    if (!v128.any_true(finished)) return
    if (i64x2.extract_lane(finished, 0) != 0) dropSlice(side, 0)
    if (i64x2.extract_lane(finished, 1) != 0) dropSlice(side, 1)
    left = v128.andnot(left, f64x2.eq(v128.load(side + Side.headQuantity), endless))
    if (!v128.any_true(f64x2.gt(left, f64x2.splat(0)))) return
  }
}

/** `−sgn(Q)·√|Q|`. */
@inline
function impactAt(executed: v128): v128 {
  const root = f64x2.sqrt(f64x2.abs(executed))
  return v128.bitselect(f64x2.neg(root), root, f64x2.gt(executed, f64x2.splat(0)))
}

/** Closes what is left in one lane. */
export function closeAll(book: usize, pair: usize, states: usize, markets: i32, lane: usize): void {
  for (let index = 0; index < markets; index++) {
    const market = book + Book.first + <usize>index * Market.size
    closeMarket(pair, market, states + <usize>index * State.size, lane, true)
  }
}

function closeMarket(pair: usize, market: usize, state: usize, lane: usize, all: bool): void {
  const long = state + State.long
  const short = state + State.short
  closeLane(pair, state, long, short, <usize>load<i32>(market, Market.short), lane, -1, all)
  closeLane(pair, state, short, long, <usize>load<i32>(market, Market.long), lane, 1, all)
}
