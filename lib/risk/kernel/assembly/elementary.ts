// The functions of lib/risk/elementary on two lanes: operation by operation the same, so every lane has the same bits.
// Constants stand in memory: loading one into both lanes is a single instruction, building it in a register is several.

/** A constant in both lanes. */
@inline
function both(constant: usize): v128 {
  return v128.load64_splat(constant)
}

/** `a + b·c`, rounded twice: there is no fused operation, as JavaScript has none. */
@inline
function plus(a: usize, b: v128, c: v128): v128 {
  return f64x2.add(both(a), f64x2.mul(b, c))
}

const LEAST = memory.data<f64>([-708])
const MOST = memory.data<f64>([708])
const LOG2_E = memory.data<f64>([1.4426950408889634])
const ROUND = memory.data<f64>([6755399441055744])
const LN2_HIGH = memory.data<f64>([6.9314718036912382e-1])
const LN2_LOW = memory.data<f64>([1.9082149292705877e-10])
const P1 = memory.data<f64>([1.6666666666666602e-1])
const P2 = memory.data<f64>([-2.7777777777015593e-3])
const P3 = memory.data<f64>([6.613756321437934e-5])
const P4 = memory.data<f64>([-1.6533902205465252e-6])
const P5 = memory.data<f64>([4.1381367970572385e-8])
const MINUS_TWO = memory.data<f64>([-2])
const HALF = memory.data<f64>([0.5])
const ONE = memory.data<f64>([1])
const TWO = memory.data<f64>([2])

/** `e^x` in each lane; exp.ts. */
@inline
export function exp(x: v128): v128 {
  const bounded = f64x2.pmin(f64x2.pmax(x, both(LEAST)), both(MOST))
  const shifted = f64x2.add(f64x2.mul(bounded, both(LOG2_E)), both(ROUND))
  const k = f64x2.sub(shifted, both(ROUND))
  const high = f64x2.sub(bounded, f64x2.mul(k, both(LN2_HIGH)))
  const low = f64x2.mul(k, both(LN2_LOW))
  const r = f64x2.sub(high, low)
  const z = f64x2.mul(r, r)
  const w = f64x2.mul(z, z)
  const late = f64x2.add(plus(P3, z, both(P4)), f64x2.mul(w, both(P5)))
  const p = f64x2.add(plus(P1, z, both(P2)), f64x2.mul(w, late))
  const c = f64x2.sub(r, f64x2.mul(z, p))
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(both(TWO), c))
  const mantissa = f64x2.sub(both(ONE), f64x2.sub(f64x2.sub(low, quotient), high))
  // The low bits of `shifted` are k; adding them to the exponent multiplies by 2^k.
  return i64x2.add(mantissa, i64x2.shl(shifted, 52))
}

const ONE_LESS_ROOT_HALF = memory.data<i64>([(0x3ff00000 - 0x3fe6a09e) << 32])
const ROOT_HALF = memory.data<i64>([0x3fe6a09e << 32])
const FRACTION = memory.data<i64>([0x000fffffffffffff])
/** Exponent of 2^52: a whole number below 2^52 in the other bits makes 2^52 + that number. */
const WHOLE = memory.data<i64>([0x4330000000000000])
const TWO_TO_52 = memory.data<f64>([4503599627370496])
const TWO_TO_52_AND_BIAS = memory.data<f64>([4503599627370496 + 1023])
const L1 = memory.data<f64>([6.666666666666735e-1])
const L2 = memory.data<f64>([3.9999999999409419e-1])
const L3 = memory.data<f64>([2.857142874366239e-1])
const L4 = memory.data<f64>([2.2222198432149784e-1])
const L5 = memory.data<f64>([1.818357216161805e-1])
const L6 = memory.data<f64>([1.5313837699209373e-1])
const L7 = memory.data<f64>([1.4798198605116586e-1])

/** Natural logarithm of positive normal numbers; log.ts. */
@inline
export function log(x: v128): v128 {
  const bits = i64x2.add(x, both(ONE_LESS_ROOT_HALF))
  const exponent = v128.or(i64x2.shr_u(bits, 52), both(WHOLE))
  const k = f64x2.sub(exponent, both(TWO_TO_52_AND_BIAS))
  const mantissa = i64x2.add(v128.and(bits, both(FRACTION)), both(ROOT_HALF))
  const f = f64x2.sub(mantissa, both(ONE))
  const s = f64x2.div(f, f64x2.add(both(TWO), f))
  const z = f64x2.mul(s, s)
  const w = f64x2.mul(z, z)
  const even = f64x2.mul(w, plus(L2, w, plus(L4, w, both(L6))))
  const odd = f64x2.mul(z, plus(L1, w, plus(L3, w, plus(L5, w, both(L7)))))
  const half = f64x2.mul(f64x2.mul(both(HALF), f), f)
  const inner = f64x2.add(
    f64x2.mul(s, f64x2.add(half, f64x2.add(odd, even))),
    f64x2.mul(k, both(LN2_LOW)),
  )
  return f64x2.sub(f64x2.mul(k, both(LN2_HIGH)), f64x2.sub(f64x2.sub(half, inner), f))
}

const LOW_32 = memory.data<i64>([0xffffffff])
const LOW_30 = memory.data<i64>([0x3fffffff])
const SIGN = memory.data<i64>([i64.MIN_VALUE])
const TWO_TO_MINUS_32 = memory.data<f64>([1.0 / 4294967296.0])
const ANGLE = memory.data<f64>([3.141592653589793 / 2 / 1073741824])
const MIDDLE = memory.data<f64>([536870911.5])
const S1 = memory.data<f64>([-1.6666666666666632e-1])
const S2 = memory.data<f64>([8.33333333332249e-3])
const S3 = memory.data<f64>([-1.9841269829857949e-4])
const S4 = memory.data<f64>([2.7557313707070068e-6])
const S5 = memory.data<f64>([-2.5050760253406863e-8])
const C1 = memory.data<f64>([4.16666666666666e-2])
const C2 = memory.data<f64>([-1.388888888887411e-3])
const C3 = memory.data<f64>([2.480158728947673e-5])
const C4 = memory.data<f64>([-2.7557314351390663e-7])
const C5 = memory.data<f64>([2.087572321298175e-9])

/** Lower bits of each lane, by a mask of at most 52, as a number. */
@inline
function whole(bits: v128, mask: usize): v128 {
  return f64x2.sub(v128.or(v128.and(bits, both(mask)), both(WHOLE)), both(TWO_TO_52))
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

    const u = f64x2.mul(f64x2.add(whole(first, LOW_32), both(HALF)), both(TWO_TO_MINUS_32))
    const radius = f64x2.sqrt(f64x2.mul(both(MINUS_TWO), log(u)))
    const angle = f64x2.mul(f64x2.sub(whole(second, LOW_30), both(MIDDLE)), both(ANGLE))
    const z = f64x2.mul(angle, angle)
    const p = plus(S1, z, plus(S2, z, plus(S3, z, plus(S4, z, both(S5)))))
    const sine = f64x2.add(angle, f64x2.mul(f64x2.mul(angle, z), p))
    const q = plus(C1, z, plus(C2, z, plus(C3, z, plus(C4, z, both(C5)))))
    const cosine = f64x2.sub(both(ONE), f64x2.sub(f64x2.mul(both(HALF), z), f64x2.mul(f64x2.mul(z, z), q)))
    const turned = v128.xor(radius, v128.and(i64x2.shl(second, 32), both(SIGN)))
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
