import type { MarketEvents } from '@/lib/chain/marketEvents'
import { type Topic, topicSchema } from '@/lib/schemas/stream'

/** Which resources the events make out of date; after a reorganisation, all. */
export function topicsOf(events: MarketEvents, undone: boolean): Topic[] {
  if (undone) return [...topicSchema.options]
  const topics = new Set<Topic>()
  const add = (happened: boolean, ...changed: Topic[]) => {
    if (happened) for (const topic of changed) topics.add(topic)
  }
  const settled = events.coverMarket.some(({ eventName }) => eventName === 'CoverSettled')
  add(events.venueRegistry.length > 0, 'venues')
  add(events.programRegistry.length > 0, 'programs', 'venues')
  add(events.attestationOracle.length > 0, 'reports', 'venues', 'covers')
  add(events.safeguard.length > 0, 'venues', 'covers', 'pools')
  add(events.deficitTrigger.length > 0, 'programs', 'covers', 'venues')
  add(events.coverMarket.length > 0, 'covers', 'pools', 'venues', 'programs', 'quotes')
  add(settled, 'payouts', 'positions')
  add(events.pools.length > 0, 'pools', 'positions')
  const treatyEvents = ['TreatyAdmitted', 'TreatyOpened', 'CoverCeded', 'CoverExpired']
  const ofTreaty = events.coverMarket.some(({ eventName }) => treatyEvents.includes(eventName))
  add(events.treaties.length > 0 || ofTreaty, 'treaties')
  add(events.parameters.length + events.timelock.length + events.governor.length > 0, 'governance')
  add(events.recoveryDesk.length > 0, 'refunds', 'venues')
  return [...topics]
}
