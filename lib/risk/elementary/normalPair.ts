import { log } from '@/lib/risk/elementary/log'

const TWO_TO_32 = 4_294_967_296
/** A quarter turn over 2^30. */
const ANGLE = Math.PI / 2 / 1_073_741_824
const MIDDLE = 536_870_911.5
const S1 = -1.666_666_666_666_663_2e-1
const S2 = 8.333_333_333_322_49e-3
const S3 = -1.984_126_982_985_794_9e-4
const S4 = 2.755_731_370_707_006_8e-6
const S5 = -2.505_076_025_340_686_3e-8
const C1 = 4.166_666_666_666_66e-2
const C2 = -1.388_888_888_887_411e-3
const C3 = 2.480_158_728_947_673e-5
const C4 = -2.755_731_435_139_066_3e-7
const C5 = 2.087_572_321_298_175e-9

/**
 * Two independent standard normals from two words of 32 random bits, by Box and Muller: `√(−2 ln u)·(cos φ, sin φ)`. Unlike
 * the polar method it never rejects, so that two streams can be drawn side by side in the lanes of a register. The second
 * word's lower 30 bits are an angle within an eighth of a turn, the upper two swap the coordinates and turn the sign. At
 * most 6.7 in size. Sine and cosine are fdlibm's polynomials on ±π/4, within 1e-13.
 *
 * @param pair filled with both
 */
export function normalPair(first: number, second: number, pair: Float64Array): void {
  const radius = Math.sqrt(-2 * log(((first >>> 0) + 0.5) / TWO_TO_32))
  const angle = ((second & 0x3fffffff) - MIDDLE) * ANGLE
  const z = angle * angle
  const sine = angle + angle * z * (S1 + z * (S2 + z * (S3 + z * (S4 + z * S5))))
  const cosine = 1 - (0.5 * z - z * z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * C5)))))
  const turned = second < 0 ? -radius : radius
  const swapped = (second & 0x40000000) !== 0
  pair[0] = turned * (swapped ? sine : cosine)
  pair[1] = turned * (swapped ? cosine : sine)
}
