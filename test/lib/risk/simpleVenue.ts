import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { DRAWN, type EventCalibration, sealEventCalibration } from '@/lib/risk/calibration/eventCalibration'
import type { VenueExposure } from '@/lib/risk/exposure'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import type { WindowPlan, WindowRecords } from '@/lib/risk/windowPlan'

/** Open interest of each side, asset. */
const OPEN_INTEREST = 100e6

/** A venue of some markets whose losses are `simpleLoss`, so that its risk can be worked out by brute force. */
export function simpleVenue(volatilities: readonly number[] = [0.03]): VenueExposure {
  const ladder = [{ distance: 1, openInterest: OPEN_INTEREST }]
  return {
    markets: volatilities.map((dailyVolatility, index) => ({
      market: index === 0 ? 'BTC-USD' : `X${index}-USD`,
      markPrice: 100,
      dailyVolume: 1e9,
      dailyVolatility,
      depth: 1,
      long: ladder,
      short: ladder,
      brackets: [{ maintenanceMargin: 0.005, openInterestShare: 1 }],
    })),
    rules: { liquidationFee: 0, partialLiquidation: 1, participation: 0.1, lossRule: 'socialise' },
    fund: 1e6,
  }
}

/** Loss of one market in an event with a log move: nothing below 8 %, then the square of what is beyond. Asset. */
export function simpleLoss(move: number): { peak: number; netLoss: number } {
  const beyond = Math.max(Math.abs(move) - 0.08, 0)
  const peak = OPEN_INTEREST * beyond * beyond
  return { peak, netLoss: 0.8 * peak }
}

/** A simulator whose windows are `simpleLoss`, summed over the markets and scaled with the open interest. */
export function simulateSimply(_: VenueExposure, __: unknown, plan: WindowPlan): WindowRecords {
  const { count, markets } = plan
  const records = {
    peak: new Float64Array(count),
    netLoss: new Float64Array(count),
    marketLoss: new Float64Array(count * markets),
  }
  for (let window = 0; window < count; window++) {
    for (let market = 0; market < markets; market++) {
      const at = window * markets + market
      const { peak, netLoss } = simpleLoss(plan.moves[at] as number)
      const scale = plan.openInterestScale[window] as number
      records.marketLoss[at] = scale * peak
      records.peak[window] = (records.peak[window] as number) + scale * peak
      records.netLoss[window] = (records.netLoss[window] as number) + scale * netLoss
    }
  }
  return records
}

/** No spread of the open interest, so that a loss depends on the move alone. */
export const SIMPLE_PARAMETERS = { ...DEFAULT_PARAMETERS, openInterestDispersion: 0 }

/** The calibration's estimates alone, or some of its draws. */
export function calibrationOf(draws: 'estimate' | number): EventCalibration {
  const { hash: _, ...content } = DEFAULT_CALIBRATION
  const side = (of: EventCalibration['falls']) => ({
    ...of,
    draws: draws === 'estimate' ? [DRAWN.map((name) => of.law[name])] : of.draws.slice(0, draws),
  })
  return sealEventCalibration({ ...content, falls: side(content.falls), rises: side(content.rises) })
}
