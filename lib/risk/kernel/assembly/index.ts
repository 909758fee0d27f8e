import { exp, seedStream } from './elementary'
import { Book, Market, Pair, Side, Slice, State } from './layout'
import { eventPaths } from './path'
import { get, openSide, set } from './side'
import { advance, advanceHeld, closeAll, decayOnly, followsPath, isFresh } from './step'

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
    if (followsPath(book, states, markets)) follow(book, pair, states, shape)
    else {
      fillMarks(book, states, shape, marks)
      for (let step = 0; step < steps; step++) {
        advance(book, pair, states, markets, marks + (<usize>(step * markets) << 4))
        see(pair, states, markets)
      }
    }
    closeAll(book, pair, states, markets, 0)
    closeAll(book, pair, states, markets, 1)
    see(pair, states, markets)
    record(pair, states, markets, 0, window, peak, netLoss, marketLoss)
    record(pair, states, markets, 1, next, peak, netLoss, marketLoss)
  }
}

/** Runs both windows along their path, and passes over the steps in which nothing can happen. */
function follow(book: usize, pair: usize, states: usize, shape: usize): void {
  const markets = load<i32>(book, Book.markets)
  const end = shape + (<usize>load<i32>(book, Book.steps) << 4)
  let lowest = f64x2.splat(0)
  let highest = f64x2.splat(0)
  let held: u64 = 0
  let sold = false
  for (let at = shape; at < end; at += 16) {
    const place = v128.load(at)
    const fresh = isFresh(place, lowest, highest)
    lowest = f64x2.pmin(lowest, place)
    highest = f64x2.pmax(highest, place)
    if (fresh || held) {
      held = advanceHeld(book, pair, states, markets, place, fresh, held)
      sold = true
      see(pair, states, markets)
    } else if (sold) decayOnly(book, states, markets)
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
    set(state, State.peakLoss, lane, 0)
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

/** Notes a new peak and each market's part in it, in the lanes that have one. */
function see(pair: usize, states: usize, markets: i32): void {
  const netLoss = v128.load(pair + Pair.netLoss)
  const peak = v128.load(pair + Pair.peak)
  const higher = f64x2.gt(netLoss, peak)
  if (!v128.any_true(higher)) return
  v128.store(pair + Pair.peak, v128.bitselect(netLoss, peak, higher))
  let state = states
  for (let index = 0; index < markets; index++) {
    const now = v128.load(state + State.netLoss)
    v128.store(state + State.peakLoss, v128.bitselect(now, v128.load(state + State.peakLoss), higher))
    state += State.size
  }
}

/** Writes what a window came to. */
function record(
  pair: usize,
  states: usize,
  markets: i32,
  lane: usize,
  window: i32,
  peak: usize,
  netLoss: usize,
  marketLoss: usize,
): void {
  store<f64>(peak + (<usize>window << 3), get(pair, Pair.peak, lane))
  store<f64>(netLoss + (<usize>window << 3), get(pair, Pair.netLoss, lane))
  for (let market = 0; market < markets; market++) {
    const state = states + <usize>market * State.size
    store<f64>(marketLoss + (<usize>(window * markets + market) << 3), get(state, State.peakLoss, lane))
  }
}
