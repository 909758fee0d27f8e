import { POWERS_OF_TWO } from '@/lib/risk/elementary/powersOfTwo'

const LN2_HIGH = 6.931_471_803_691_238_2e-1
const LN2_LOW = 1.908_214_929_270_587_7e-10
const L1 = 6.666_666_666_666_735e-1
const L2 = 3.999_999_999_940_941_9e-1
const L3 = 2.857_142_874_366_239e-1
const L4 = 2.222_219_843_214_978_4e-1
const L5 = 1.818_357_216_161_805e-1
const L6 = 1.531_383_769_920_937_3e-1
const L7 = 1.479_819_860_511_658_6e-1

/** Upper halves of 1 and of √½ as doubles. */
const ONE = 0x3ff00000
const ROOT_HALF = 0x3fe6a09e

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** The half that holds the exponent: the second where the machine is little-endian. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/**
 * Natural logarithm of a positive normal number, within 1 ulp, by additions, multiplications and one division, so that
 * every machine and the kernel get the same bits. fdlibm's `__ieee754_log`: `x = 2^k·(1 + f)` with √½ ≤ 1 + f < √2, and
 * a polynomial in `s = f ÷ (2 + f)`.
 */
export function log(x: number): number {
  double[0] = x
  const k = (((words[UPPER] as number) + (ONE - ROOT_HALF)) >>> 20) - 1023
  const f = x * (POWERS_OF_TWO[1023 - k] as number) - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (L2 + w * (L4 + w * L6))
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + (odd + even)) + k * LN2_LOW) - f)
}
