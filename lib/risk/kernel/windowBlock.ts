import { normalScore } from '@/lib/risk/elementary/normalScore'
import type { VenueExposure } from '@/lib/risk/exposure'
import { packBook } from '@/lib/risk/kernel/packBook'
import type { Block } from '@/lib/risk/kernel/windowWorker.mjs'
import type { ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { assertPlan, type WindowPlan } from '@/lib/risk/windowPlan'
import { venueBook } from '@/lib/risk/windowState'

/**
 * A whole plan as one block for the kernel.
 * @throws {InvalidPlan}
 */
export function windowBlock(exposure: VenueExposure, parameters: ModelParameters, plan: WindowPlan): Block {
  assertPlan(exposure, plan)
  const law = pathLaw(parameters)
  return {
    book: packBook(venueBook(exposure, parameters), law),
    count: plan.count,
    markets: plan.markets,
    steps: law.steps,
    moves: plan.moves,
    sides: plan.sides,
    streams: plan.streams,
    scales: plan.openInterestScale,
    scores: plan.durations.map((quantile) => (Number.isNaN(quantile) ? quantile : normalScore(quantile))),
    seed: plan.seed,
  }
}

/** Windows `from … to − 1` of a block, as a block of their own; the arrays are copied, so that they can be sent. */
export function partOf(block: Block, from: number, to: number): Block {
  return {
    ...block,
    count: to - from,
    moves: block.moves.slice(from * block.markets, to * block.markets),
    sides: block.sides.slice(from, to),
    streams: block.streams.slice(from, to),
    scales: block.scales.slice(from, to),
    scores: block.scores.slice(from, to),
  }
}
