import { ASSERTION_PRIOR, measureAssertion, observeAssertions } from '@/lib/risk/perils/assertion'
import type { AssertionRequest, PerilPrice } from '@/lib/schemas/peril'
import { perilPriceView } from '@/lib/services/views/perilPriceView'

const YEAR = 365

/** What a layer on an asserted event costs: the prior, and the venue's own history. @throws {InvalidPeril} */
export function priceAssertion(request: AssertionRequest): PerilPrice {
  const { attachment, exhaustion, events, years } = request
  const law = observeAssertions(ASSERTION_PRIOR, events, years)
  return perilPriceView(
    'ASSERTION',
    request,
    (days) => measureAssertion(law, { attachment, exhaustion }, days / YEAR),
    [
      { name: 'events', value: law.shape / law.years, unit: 'a year, prior included' },
      { name: 'weight of the history', value: law.shape, unit: 'events' },
    ],
  )
}
