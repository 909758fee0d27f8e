import { POWERS_OF_TWO } from '@/lib/risk/elementary/powersOfTwo'

/** Adding and subtracting 1.5 · 2^52 rounds to the nearest whole number, ties to even. */
const ROUND = 6_755_399_441_055_744
/** ln 2 in two parts; the first has 32 trailing zero bits, so whole multiples of it are exact. */
const LN2_HIGH = 6.931_471_803_691_238_2e-1
const LN2_LOW = 1.908_214_929_270_587_7e-10
const P1 = 1.666_666_666_666_660_2e-1
const P2 = -2.777_777_777_701_559_3e-3
const P3 = 6.613_756_321_437_934e-5
const P4 = -1.653_390_220_546_525_2e-6
const P5 = 4.138_136_797_057_238_5e-8

/** Beyond it results would leave the normal doubles. No figure of the engine comes near. */
const LARGEST = 708

/**
 * `e^x` for |x| ≤ 708 (beyond, e^±708), within 1 ulp. Made of IEEE additions, multiplications and one division, so that
 * every machine and the kernel get the same bits: `Math.exp` leaves its last bits to the engine. The reduction to
 * `x = k·ln 2 + r` and the rational approximation on |r| ≤ ½ ln 2 are fdlibm's `__ieee754_exp`.
 */
export function exp(x: number): number {
  const bounded = Math.min(Math.max(x, -LARGEST), LARGEST)
  const k = bounded * Math.LOG2E + ROUND - ROUND
  const high = bounded - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const square = r * r
  const fourth = square * square
  const c = r - square * (P1 + square * P2 + fourth * (P3 + square * P4 + fourth * P5))
  const mantissa = 1 - (low - (r * c) / (2 - c) - high)
  return mantissa * (POWERS_OF_TWO[k + 1023] as number)
}
