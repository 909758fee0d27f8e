import { exp, seedStream } from './elementary'
import { Book, Market, Pair, Side, Slice, State } from './layout'
import { eventPaths } from './path'
import { closeLane, crossTo, get, openSide, sell, set } from './side'

/** Bytes of scratch that `simulate` needs. */
export function scratchSize(markets: i32, steps: i32): usize {
  const queues = <usize>markets * 4 * <usize>steps * Slice.size
  const marks = <usize>markets * <usize>steps * 16
  return Pair.first + <usize>markets * State.size + queues + marks + <usize>steps * 48 + 64
}

/** Which arrays of the plan stand where; lib/risk/windowPlan.ts. `scores` are normal scores of the durations. */
let moves: usize = 0
let sides: usize = 0
let streams: usize = 0
let scales: usize = 0
let scores: usize = 0
/** Windows in the order in which they are paired. */
let order: usize = 0
let seed: u32 = 0

export function setPlan(
  m: usize,
  s: usize,
  t: usize,
  scale: usize,
  score: usize,
  places: usize,
  value: u32,
): void {
  moves = m
  sides = s
  streams = t
  scales = scale
  scores = score
  order = places
  seed = value
}

@inline
function windowAt(index: i32): i32 {
  return load<i32>(order + (<usize>index << 2))
}

/** Simulates windows `0 … count − 1` of the plan, two at a time; simulateWindows.ts. */
export function simulate(book: usize, scratch: usize, count: i32, peak: usize, netLoss: usize, marketLoss: usize): void {
  const markets = load<i32>(book, Book.markets)
  const steps = load<i32>(book, Book.steps)
  const pair = scratch
  const states = pair + Pair.first
  const queues = states + <usize>markets * State.size
  const marks = queues + <usize>markets * 4 * <usize>steps * Slice.size
  const shape = marks + <usize>markets * <usize>steps * 16
  placeQueues(states, queues, markets, steps)
  for (let index = 0; index < count; index += 2) {
    // The last of an odd number runs in both lanes.
    const window = windowAt(index)
    const next = windowAt(min(index + 1, count - 1))
    open(book, pair, states, markets, 0, window)
    open(book, pair, states, markets, 1, next)
    paths(book, pair, shape, window, next)
    fillMarks(book, states, shape, marks)
    for (let market = 0; market < markets; market++) {
      store<f64>(marketLoss + (<usize>(window * markets + market) << 3), 0)
      store<f64>(marketLoss + (<usize>(next * markets + market) << 3), 0)
    }
    for (let step = 0; step < steps; step++) {
      advance(book, pair, states, markets, marks + (<usize>(step * markets) << 4))
      see(pair, states, markets, window, next, marketLoss)
    }
    closeAll(book, pair, states, markets, 0)
    closeAll(book, pair, states, markets, 1)
    see(pair, states, markets, window, next, marketLoss)
    store<f64>(peak + (<usize>window << 3), get(pair, Pair.peak, 0))
    store<f64>(peak + (<usize>next << 3), get(pair, Pair.peak, 1))
    store<f64>(netLoss + (<usize>window << 3), get(pair, Pair.netLoss, 0))
    store<f64>(netLoss + (<usize>next << 3), get(pair, Pair.netLoss, 1))
  }
}

/** Lowest and mean mark, relative to the opening, of each window's first market: the price paths alone. */
export function pricePaths(book: usize, scratch: usize, count: i32, lowest: usize, mean: usize): void {
  const markets = load<i32>(book, Book.markets)
  const steps = load<i32>(book, Book.steps)
  const shape = scratch + Pair.first
  for (let index = 0; index < count; index += 2) {
    const window = windowAt(index)
    const next = windowAt(min(index + 1, count - 1))
    seedStream(scratch + Pair.random, 0, seed, load<u32>(streams + (<usize>window << 2)))
    seedStream(scratch + Pair.random, 1, seed, load<u32>(streams + (<usize>next << 2)))
    paths(book, scratch, shape, window, next)
    const move = f64x2.neg(
      v128.load64_lane(
        moves + (<usize>(next * markets) << 3),
        v128.load64_zero(moves + (<usize>(window * markets) << 3)),
        1,
      ),
    )
    let low = f64x2.splat(1)
    let sum = f64x2.splat(0)
    for (let step = 0; step < steps; step++) {
      const mark = exp(f64x2.mul(move, v128.load(shape + (<usize>step << 4))))
      low = f64x2.pmin(low, mark)
      sum = f64x2.add(sum, mark)
    }
    sum = f64x2.div(sum, f64x2.splat(<f64>steps))
    v128.store64_lane(lowest + (<usize>window << 3), low, 0)
    v128.store64_lane(lowest + (<usize>next << 3), low, 1)
    v128.store64_lane(mean + (<usize>window << 3), sum, 0)
    v128.store64_lane(mean + (<usize>next << 3), sum, 1)
  }
}

function paths(book: usize, pair: usize, shape: usize, window: i32, next: i32): void {
  const score = v128.load64_lane(scores + (<usize>next << 3), v128.load64_zero(scores + (<usize>window << 3)), 1)
  const first = load<u8>(sides + <usize>window) == 0 ? <i64>0 : -1
  const second = load<u8>(sides + <usize>next) == 0 ? <i64>0 : -1
  const rises = i64x2.replace_lane(i64x2.splat(first), 1, second)
  eventPaths(book, pair + Pair.random, score, rises, shape, shape + (<usize>load<i32>(book, Book.steps) << 4))
}

function placeQueues(states: usize, queues: usize, markets: i32, steps: i32): void {
  const size = <usize>steps * Slice.size
  for (let market = 0; market < markets; market++) {
    const state = states + <usize>market * State.size
    for (let lane: usize = 0; lane < 2; lane++) {
      store<i32>(state + State.long + Side.queue + (lane << 2), <i32>queues)
      store<i32>(state + State.short + Side.queue + (lane << 2), <i32>(queues + size))
      queues += 2 * size
    }
  }
}

function open(book: usize, pair: usize, states: usize, markets: i32, lane: usize, window: i32): void {
  set(pair, Pair.fund, lane, load<f64>(book, Book.fund))
  set(pair, Pair.netLoss, lane, 0)
  set(pair, Pair.peak, lane, 0)
  seedStream(pair + Pair.random, lane, seed, load<u32>(streams + (<usize>window << 2)))
  const scale = load<f64>(scales + (<usize>window << 3))
  let state = states
  let market = book + Book.first
  for (let index = 0; index < markets; index++) {
    const mark = load<f64>(market, Market.openingMark)
    set(state, State.low, lane, mark)
    set(state, State.high, lane, mark)
    set(state, State.executed, lane, 0)
    set(state, State.netLoss, lane, 0)
    set(state, State.move, lane, -load<f64>(moves + (<usize>(window * markets + index) << 3)))
    openSide(<usize>load<i32>(market, Market.long), state + State.long, lane, scale)
    openSide(<usize>load<i32>(market, Market.short), state + State.short, lane, scale)
    state += State.size
    market += Market.size
  }
}

/** Marks of all markets along the path, step by step: `mark × e^(−move × course)`. */
function fillMarks(book: usize, states: usize, shape: usize, marks: usize): void {
  const markets = load<i32>(book, Book.markets)
  const steps = load<i32>(book, Book.steps)
  const stride = <usize>markets << 4
  for (let index = 0; index < markets; index++) {
    const opening = v128.load64_splat(book + Book.first + <usize>index * Market.size + Market.openingMark)
    const move = v128.load(states + <usize>index * State.size + State.move)
    let place = marks + (<usize>index << 4)
    for (let step = 0; step < steps; step++) {
      v128.store(place, f64x2.mul(opening, exp(f64x2.mul(move, v128.load(shape + (<usize>step << 4))))))
      place += stride
    }
  }
}

/**
 * One step of both windows; stepWindow.ts. Markets meet only in the fund and in N, so what each sells is decided first, one
 * market beside the other, and booked after: the processor then works on several at once.
 */
function advance(book: usize, pair: usize, states: usize, markets: i32, marks: usize): void {
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
    const lower = f64x2.lt(mark, v128.load(state + State.low))
    const higher = f64x2.gt(mark, v128.load(state + State.high))
    if (v128.any_true(v128.or(lower, higher))) {
      extreme(market, state, 0, i64x2.extract_lane(lower, 0) != 0, i64x2.extract_lane(higher, 0) != 0)
      extreme(market, state, 1, i64x2.extract_lane(lower, 1) != 0, i64x2.extract_lane(higher, 1) != 0)
    }
    if (v128.any_true(v128.load(state + State.long + Side.seized))) {
      active |= <u64>1 << <u64>(2 * index)
      decide(market, state, state + State.long, state + State.short, -1, mark)
    }
    if (v128.any_true(v128.load(state + State.short + Side.seized))) {
      active |= <u64>2 << <u64>(2 * index)
      decide(market, state, state + State.short, state + State.long, 1, mark)
    }
    state += State.size
    market += Market.size
  }
  for (let at = states; active; active >>= 2, at += State.size, marks += 16) {
    if (active & 1) sellSide(book, pair, at, at + State.long, -1, v128.load(marks))
    if (active & 2) sellSide(book, pair, at, at + State.short, 1, v128.load(marks))
  }
  if (load<i32>(book, Book.deleverages)) {
    const broke = f64x2.eq(v128.load(pair + Pair.fund), f64x2.splat(0))
    if (v128.any_true(broke)) deleverage(book, pair, states, markets, broke)
  }
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

/** Books what `decide` has decided, at `given × e^impact`. */
@inline
function sellSide(book: usize, pair: usize, state: usize, side: usize, sign: f64, given: v128): void {
  const fill = f64x2.mul(given, exp(v128.load(side + Side.impact)))
  const quantity = v128.load(side + Side.sold)
  const all = v128.load(side + Side.all)
  const has = v128.load(side + Side.headQuantity)
  // Mostly lanes sell a part of their first slice; a lane that sells more of them does so alone, after.
  const more = v128.or(all, f64x2.ge(quantity, has))
  const part = v128.andnot(quantity, more)
  v128.store(side + Side.headQuantity, f64x2.sub(has, part))
  const deficit = f64x2.mul(part, f64x2.sub(v128.load(side + Side.headPrice), fill))
  const fee = f64x2.mul(f64x2.mul(v128.load64_splat(book + Book.fee), part), fill)
  const loss = f64x2.sub(sign < 0 ? deficit : f64x2.neg(deficit), fee)
  v128.store(pair + Pair.netLoss, f64x2.add(v128.load(pair + Pair.netLoss), loss))
  v128.store(state + State.netLoss, f64x2.add(v128.load(state + State.netLoss), loss))
  const fund = v128.load(pair + Pair.fund)
  v128.store(pair + Pair.fund, v128.andnot(f64x2.sub(fund, loss), f64x2.gt(loss, fund)))
  if (v128.any_true(more)) {
    for (let lane: usize = 0; lane < 2; lane++) {
      if ((lane == 0 ? i64x2.extract_lane(more, 0) : i64x2.extract_lane(more, 1)) == 0) continue
      const sold = lane == 0 ? f64x2.extract_lane(quantity, 0) : f64x2.extract_lane(quantity, 1)
      const whole = lane == 0 ? i64x2.extract_lane(all, 0) : i64x2.extract_lane(all, 1)
      const price = lane == 0 ? f64x2.extract_lane(fill, 0) : f64x2.extract_lane(fill, 1)
      sell(book, pair, state, side, lane, sign, sold, whole != 0, price)
    }
  }
}

/** `−sgn(Q)·√|Q|`. */
@inline
function impactAt(executed: v128): v128 {
  const root = f64x2.sqrt(f64x2.abs(executed))
  return v128.bitselect(f64x2.neg(root), root, f64x2.gt(executed, f64x2.splat(0)))
}

/** Closes what is left in one lane. */
function closeAll(book: usize, pair: usize, states: usize, markets: i32, lane: usize): void {
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

/** Notes a new peak and each market's part in it. */
function see(pair: usize, states: usize, markets: i32, window: i32, next: i32, marketLoss: usize): void {
  const higher = f64x2.gt(v128.load(pair + Pair.netLoss), v128.load(pair + Pair.peak))
  if (!v128.any_true(higher)) return
  for (let lane: usize = 0; lane < 2; lane++) {
    const netLoss = get(pair, Pair.netLoss, lane)
    if (!(netLoss > get(pair, Pair.peak, lane))) continue
    set(pair, Pair.peak, lane, netLoss)
    const row = marketLoss + (<usize>((lane == 0 ? window : next) * markets) << 3)
    for (let market = 0; market < markets; market++) {
      store<f64>(row + (<usize>market << 3), get(states + <usize>market * State.size, State.netLoss, lane))
    }
  }
}
