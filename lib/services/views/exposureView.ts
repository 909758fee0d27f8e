import type { ExposureRecord } from '@/lib/db/exposures'
import { openInterestOf } from '@/lib/risk/exposure'
import type { ExposureSummary } from '@/lib/schemas/venue'
import { venueExposure } from '@/lib/services/venueExposure'
import { amountView } from '@/lib/services/views/estimateView'

/** An exposure in short; its ladders are for the risk engine. */
export function exposureView(record: ExposureRecord): ExposureSummary {
  const { exposure, basis, concentration } = venueExposure(record)
  const markets = exposure.markets.map(({ market, markPrice, dailyVolume, dailyVolatility, long }) => ({
    market,
    price: markPrice,
    openInterest: amountView(openInterestOf(long)),
    dailyVolume: amountView(dailyVolume),
    dailyVolatility,
  }))
  return {
    hash: record.hash,
    basis,
    concentration: [...concentration],
    observedAt: record.observedAt,
    receivedAt: Math.floor(record.receivedAt.getTime() / 1000),
    fundBalance: amountView(exposure.fund),
    openInterest: amountView(exposure.markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)),
    markets,
  }
}
