// The functions of lib/risk/elementary on two lanes: operation by operation the same, so every lane has the same bits.

const ROUND: f64 = 6755399441055744
const LN2_HIGH: f64 = 6.9314718036912382e-1
const LN2_LOW: f64 = 1.9082149292705877e-10

@inline
function both(value: f64): v128 {
  return f64x2.splat(value)
}

/** `a + b·c`, rounded twice: there is no fused operation, as JavaScript has none. */
@inline
function plus(a: f64, b: v128, c: v128): v128 {
  return f64x2.add(both(a), f64x2.mul(b, c))
}

/** `e^x` in each lane; exp.ts. */
@inline
export function exp(x: v128): v128 {
  const bounded = f64x2.pmin(f64x2.pmax(x, both(-708)), both(708))
  const shifted = f64x2.add(f64x2.mul(bounded, both(1.4426950408889634)), both(ROUND))
  const k = f64x2.sub(shifted, both(ROUND))
  const high = f64x2.sub(bounded, f64x2.mul(k, both(LN2_HIGH)))
  const low = f64x2.mul(k, both(LN2_LOW))
  const r = f64x2.sub(high, low)
  const z = f64x2.mul(r, r)
  let p = plus(-1.6533902205465252e-6, z, both(4.1381367970572385e-8))
  p = plus(6.613756321437934e-5, z, p)
  p = plus(-2.7777777777015593e-3, z, p)
  p = plus(1.6666666666666602e-1, z, p)
  const c = f64x2.sub(r, f64x2.mul(z, p))
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(both(2), c))
  const mantissa = f64x2.sub(both(1), f64x2.sub(f64x2.sub(low, quotient), high))
  // The low bits of `shifted` are k; adding them to the exponent multiplies by 2^k.
  return i64x2.add(mantissa, i64x2.shl(shifted, 52))
}

const ONE_LESS_ROOT_HALF: i64 = (0x3ff00000 - 0x3fe6a09e) << 32
const ROOT_HALF: i64 = 0x3fe6a09e << 32
/** Exponent of 2^52: a whole number below 2^52 in the other bits makes 2^52 + that number. */
const WHOLE: i64 = 0x4330000000000000
const TWO_TO_52: f64 = 4503599627370496

/** Natural logarithm of positive normal numbers; log.ts. */
@inline
export function log(x: v128): v128 {
  const bits = i64x2.add(x, i64x2.splat(ONE_LESS_ROOT_HALF))
  const exponent = v128.or(i64x2.shr_u(bits, 52), i64x2.splat(WHOLE))
  const k = f64x2.sub(exponent, both(TWO_TO_52 + 1023))
  const mantissa = i64x2.add(v128.and(bits, i64x2.splat(0x000fffffffffffff)), i64x2.splat(ROOT_HALF))
  const f = f64x2.sub(mantissa, both(1))
  const s = f64x2.div(f, f64x2.add(both(2), f))
  const z = f64x2.mul(s, s)
  const w = f64x2.mul(z, z)
  let even = plus(2.2222198432149784e-1, w, both(1.5313837699209373e-1))
  even = f64x2.mul(w, plus(3.9999999999409419e-1, w, even))
  let odd = plus(1.818357216161805e-1, w, both(1.4798198605116586e-1))
  odd = plus(2.857142874366239e-1, w, odd)
  odd = f64x2.mul(z, plus(6.666666666666735e-1, w, odd))
  const half = f64x2.mul(f64x2.mul(both(0.5), f), f)
  const inner = f64x2.add(
    f64x2.mul(s, f64x2.add(half, f64x2.add(odd, even))),
    f64x2.mul(k, both(LN2_LOW)),
  )
  return f64x2.sub(f64x2.mul(k, both(LN2_HIGH)), f64x2.sub(f64x2.sub(half, inner), f))
}

const ANGLE: f64 = 3.141592653589793 / 2 / 1073741824
const MIDDLE: f64 = 536870911.5

/** Lower 32 bits of each lane as a number. */
@inline
function whole(bits: v128, mask: i64): v128 {
  return f64x2.sub(v128.or(v128.and(bits, i64x2.splat(mask)), i64x2.splat(WHOLE)), both(TWO_TO_52))
}

@inline
function rotated(x: v128, by: i32): v128 {
  return v128.or(i64x2.shl(x, by), i64x2.shr_u(x, 64 - by))
}

/**
 * Fills `target` with pairs of normals, both lanes' first, then both lanes' second (32 bytes a pair), from the generators whose
 * state stands at `state` (xoroshiro128+, 32 bytes); normalPair.ts.
 */
export function fillNormals(state: usize, pairs: i32, target: usize): void {
  let s0 = v128.load(state)
  let s1 = v128.load(state, 16)
  for (let index = 0; index < pairs; index++) {
    const first = i64x2.add(s0, s1)
    let mixed = v128.xor(s0, s1)
    s0 = v128.xor(v128.xor(rotated(s0, 24), mixed), i64x2.shl(mixed, 16))
    s1 = rotated(mixed, 37)
    const second = i64x2.add(s0, s1)
    mixed = v128.xor(s0, s1)
    s0 = v128.xor(v128.xor(rotated(s0, 24), mixed), i64x2.shl(mixed, 16))
    s1 = rotated(mixed, 37)

    const u = f64x2.mul(f64x2.add(whole(first, 0xffffffff), both(0.5)), both(1.0 / 4294967296.0))
    const radius = f64x2.sqrt(f64x2.mul(both(-2), log(u)))
    const angle = f64x2.mul(f64x2.sub(whole(second, 0x3fffffff), both(MIDDLE)), both(ANGLE))
    const z = f64x2.mul(angle, angle)
    let p = plus(2.7557313707070068e-6, z, both(-2.5050760253406863e-8))
    p = plus(-1.9841269829857949e-4, z, p)
    p = plus(8.33333333332249e-3, z, p)
    p = plus(-1.6666666666666632e-1, z, p)
    const sine = f64x2.add(angle, f64x2.mul(f64x2.mul(angle, z), p))
    let q = plus(-2.7557314351390663e-7, z, both(2.087572321298175e-9))
    q = plus(2.480158728947673e-5, z, q)
    q = plus(-1.388888888887411e-3, z, q)
    q = plus(4.16666666666666e-2, z, q)
    const cosine = f64x2.sub(both(1), f64x2.sub(f64x2.mul(both(0.5), z), f64x2.mul(f64x2.mul(z, z), q)))
    const sign = v128.and(i64x2.shl(second, 32), i64x2.splat(i64.MIN_VALUE))
    const turned = v128.xor(radius, sign)
    const swapped = i64x2.shr_s(i64x2.shl(second, 33), 63)
    v128.store(target, f64x2.mul(turned, v128.bitselect(sine, cosine, swapped)))
    v128.store(target, f64x2.mul(turned, v128.bitselect(cosine, sine, swapped)), 16)
    target += 32
  }
  v128.store(state, s0)
  v128.store(state, s1, 16)
}

/** SplitMix32, as streamState in random.ts. */
let mix: u32 = 0

function word(): u64 {
  mix += 0x9e3779b9
  let mixed: u32 = (mix ^ (mix >>> 16)) * 0x21f0aaad
  mixed = (mixed ^ (mixed >>> 15)) * 0x735a2d97
  return <u64>(mixed ^ (mixed >>> 15))
}

/** Writes the state of stream `block` of `seed` for one lane. */
export function seedStream(state: usize, lane: usize, seed: u32, block: u32): void {
  mix = ((seed ^ 0x9e3779b9) * 0x85ebca6b) ^ ((block + 1) * 0xc2b2ae35)
  const s01 = word()
  const s00 = word()
  const s11 = word()
  const s10 = word() | 1
  store<u64>(state + lane * 8, (s01 << 32) | s00)
  store<u64>(state + lane * 8, (s11 << 32) | s10, 16)
}
