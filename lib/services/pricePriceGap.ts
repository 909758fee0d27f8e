import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { measurePriceGap } from '@/lib/risk/perils/priceGap'
import type { PerilPrice, PriceGapRequest } from '@/lib/schemas/peril'
import { SEED } from '@/lib/services/riskLibrary'
import { perilPriceView } from '@/lib/services/views/perilPriceView'

/** What a layer on the largest drop of a price within a window costs, from the paths that price `DEFICIT`. @throws {InvalidPeril} */
export function pricePriceGap(request: PriceGapRequest): PerilPrice {
  const { attachment, exhaustion, dailyVolatility, window } = request
  const { fallFrequency, eventThreshold, fallShape } = DEFAULT_PARAMETERS
  return perilPriceView(
    'PRICE_GAP',
    request,
    (days) => measurePriceGap({ dailyVolatility, window, days }, { attachment, exhaustion }, SEED),
    [
      { name: 'falls', value: fallFrequency, unit: `a day, of ${eventThreshold} daily volatilities and more` },
      { name: 'shape of their sizes', value: fallShape, unit: '(ξ of the generalised Pareto law)' },
      { name: 'smallest event', value: -100 * Math.expm1(-eventThreshold * dailyVolatility), unit: '% of the price' },
    ],
  )
}
