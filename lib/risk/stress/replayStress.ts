import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import type { NamedStress, StressCorner } from '@/lib/risk/stress/namedStresses'
import type { StressLoss } from '@/lib/risk/stress/stressWindow'
import { openWindow } from '@/lib/risk/windowState'

/** A venue's day under a named stress, asset. */
export type StressReplay = StressLoss & {
  /** Largest fall of each market, as a fraction. */
  falls: readonly { market: string; fall: number }[]
  /** Share of the longs that was liquidated, by open interest. */
  liquidated: number
}

const HOUR = 3600

/**
 * Runs a day that happened against today's exposure, through the window that prices: straight lines between the stress's
 * corners in five-minute steps. Without feedback: the course is that of the mark. Markets whose name begins with BTC or XBT take bitcoin's course, all others ETH's.
 */
export function replayStress(
  exposure: VenueExposure,
  { corners }: NamedStress,
  parameters: ModelParameters,
): StressReplay {
  const courses = exposure.markets.map(({ market }) => {
    const course = /^(BTC|XBT)/i.test(market) ? 'bitcoin' : 'others'
    return Array.from({ length: STEPS }, (_, step) => at(corners, ((step + 1) * STEP) / HOUR, course))
  })
  const path = Array.from({ length: STEPS }, (_, step) =>
    exposure.markets.map(({ markPrice }, market) => markPrice * (courses[market]?.[step] as number)),
  )
  const { state, peak } = traverse(openWindow(exposure, { ...parameters, feedback: 0 }), path, STEP, null)
  const whole = exposure.markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const seized = exposure.markets.reduce((sum, { long, markPrice, brackets }, market) => {
    const low = Math.min(1, ...(courses[market] as number[]))
    const margin = brackets.reduce(
      (total, { maintenanceMargin, openInterestShare: share }) => total + share * maintenanceMargin,
      0,
    )
    const reached = 1 - low * (1 - margin)
    return sum + (markPrice > 0 ? interestWithin(long, reached) : 0)
  }, 0)
  return {
    peak,
    netLoss: state.netLoss,
    uncovered: state.uncovered,
    fund: state.fund,
    falls: exposure.markets.map(({ market }, index) => ({
      market,
      fall: 1 - Math.min(1, ...(courses[index] as number[])),
    })),
    liquidated: whole > 0 ? seized / whole : 0,
  }
}

/** Open interest whose bankruptcy lies within a distance, rungs spread evenly. */
function interestWithin(ladder: VenueExposure['markets'][number]['long'], reach: number): number {
  let near = 0
  return ladder.reduce((sum, { distance, openInterest }) => {
    const part = Math.min(Math.max((reach - near) / (distance - near), 0), 1)
    near = distance
    return sum + part * openInterest
  }, 0)
}

function at(corners: readonly StressCorner[], hour: number, course: 'bitcoin' | 'others'): number {
  const next = corners.findIndex((corner) => corner.hour >= hour)
  const to = corners[next < 0 ? corners.length - 1 : next] as StressCorner
  const from = corners[Math.max((next < 0 ? corners.length : next) - 1, 0)] as StressCorner
  const width = to.hour - from.hour
  const share = width > 0 ? Math.min((hour - from.hour) / width, 1) : 1
  return from[course] + share * (to[course] - from[course])
}
