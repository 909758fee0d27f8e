import { eventTail } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import { smoothStrata } from '@/lib/risk/library/smoothStrata'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import { type DrawingGround, STRATA_PER_BIN } from '@/lib/risk/library/windowSet'

/**
 * Where a term's common events need windows: shares by which the sum of its losses would be known best, `n ∝ √(P · E loss²)` of each
 * stratum by a pilot; a mean over neighbours, as few windows of the pilot say something of each.
 * @param loss of each pilot window @param days of the term
 * @returns of each stratum; sum to 1, or are all 0 where the pilot lost nothing
 */
export function commonEvents(
  { grid, calibration }: DrawingGround,
  pilot: SimulatedWindows,
  loss: Float64Array,
  days: number,
): Float64Array<ArrayBuffer> {
  const strata = 2 * grid.bins.length * STRATA_PER_BIN
  const weights = eventWeights(pilot, grid, stressLaw(calibration))
  const time = stateOccupancy(grid, eventTail(pilot, grid, weights, loss, loss), days)
  const [chances, squares] = [new Float64Array(strata), new Float64Array(strata)]
  for (let i = 0; i < pilot.count; i++) {
    const at = pilot.strata[i] as number
    const events = time.reduce((sum, days, node) => sum + days * (weights[node * pilot.count + i] as number), 0)
    chances[at] = (chances[at] as number) + events
    squares[at] = (squares[at] as number) + events * (loss[i] as number) ** 2
  }
  const wanted = smoothStrata(chances.map((chance, at) => Math.sqrt(chance * (squares[at] as number))))
  const sum = wanted.reduce((all, one) => all + one, 0)
  return sum > 0 ? wanted.map((one) => one / sum) : wanted
}
