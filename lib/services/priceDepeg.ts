import { measureDepeg } from '@/lib/risk/perils/depeg'
import { fitDepeg } from '@/lib/risk/perils/fitDepeg'
import { spellsBelow } from '@/lib/risk/perils/spellsBelow'
import type { DepegRequest, PerilPrice } from '@/lib/schemas/peril'
import { perilPriceView } from '@/lib/services/views/perilPriceView'

const DAY = 86_400
const YEAR = 365.25 * DAY

/** What a layer on the longest run of a feed below a strike costs: the prior, and what the feed showed. @throws {InvalidPeril} {@link NotConverged} */
export function priceDepeg(request: DepegRequest): PerilPrice {
  const { attachment, exhaustion, feed } = request
  const seen = feed ? spellsBelow(feed.rounds, feed.strike, feed.heartbeat) : { spells: [], onPeg: 0 }
  const law = fitDepeg(seen)
  const { shape, scale } = law.length
  return perilPriceView('DEPEG', request, (days) => measureDepeg(law, { attachment, exhaustion }, days * DAY), [
    { name: 'spells seen', value: seen.spells.length, unit: `in ${Math.round(seen.onPeg / DAY)} days on peg` },
    { name: 'spells', value: (law.spells.shape / law.spells.rate) * YEAR, unit: 'a year, prior included' },
    { name: 'length of a spell', value: scale / (1 - shape) / 3600, unit: 'hours on average' },
    { name: 'shape of their lengths', value: shape, unit: '(ξ of the generalised Pareto law)' },
  ])
}
