import { windowBlock } from '@/lib/risk/kernel/windowBlock'
import type { Block } from '@/lib/risk/kernel/windowWorker.mjs'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { venueOf } from '@/test/lib/risk/plans'

/** Log moves of the events whose paths are drawn. */
export const FALL = -0.3
export const RISE = 0.2

/** A block of events on one market, falls and rises in turn. */
export function pathsBlock(count: number, seed: number): Block {
  return windowBlock(venueOf(1), DEFAULT_PARAMETERS, {
    count,
    markets: 1,
    moves: Float64Array.from({ length: count }, (_, path) => (path % 2 === 0 ? FALL : RISE)),
    sides: Uint8Array.from({ length: count }, (_, path) => path % 2),
    streams: Uint32Array.from({ length: count }, (_, path) => path),
    openInterestScale: new Float64Array(count).fill(1),
    durations: new Float64Array(count).fill(Number.NaN),
    seed,
  })
}
