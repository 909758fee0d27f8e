import { xoroshiro128plus } from 'pure-rand/generator/XoroShiro'
import { log } from '@/lib/risk/elementary/log'

/** A stream of random numbers. */
export type Stream = {
  /** Uniform on (0, 1), 53 bits. */
  uniform(): number
  /** Standard normal, by Marsaglia's polar method. */
  normal(): number
  /** The next 32 bits, as a signed whole number. */
  word(): number
}

/**
 * State of stream number `block` of a seed: four words, SplitMix32 of seed and block. Neighbouring blocks share nothing.
 * @param seed @param block whole numbers below 2^32
 */
export function streamState(seed: number, block: number): [number, number, number, number] {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(block + 1, 0xc2b2ae35)) >>> 0
  const word = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) | 0
  }
  return [word(), word(), word(), word() | 1]
}

/**
 * Stream number `block` of a seed: the same numbers whoever draws them, on whatever machine, and whatever other streams
 * were drawn before (xoroshiro128+).
 * @param seed @param block whole numbers below 2^32
 */
export function streamOf(seed: number, block: number): Stream {
  const generator = xoroshiro128plus.fromState(streamState(seed, block))
  let spare: number | null = null

  function uniform(): number {
    const high = generator.unsafeNext() >>> 6
    const low = generator.unsafeNext() >>> 5
    return (high * 134_217_728 + low + 0.5) / 9_007_199_254_740_992
  }

  function normal(): number {
    if (spare !== null) {
      const drawn = spare
      spare = null
      return drawn
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const factor = Math.sqrt((-2 * log(square)) / square)
      spare = y * factor
      return x * factor
    }
  }

  return { uniform, normal, word: () => generator.unsafeNext() }
}
