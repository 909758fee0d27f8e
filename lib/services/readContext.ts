import type { Database } from '@/lib/db/client'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { listVenues, type VenueRecord, venueNames } from '@/lib/db/venues'
import type { VenueReference } from '@/lib/schemas/reference'
import { NotFound } from '@/lib/services/notFound'

/** What reads of the index rest on. */
export interface ReadDeps {
  database: Database
}

/** Chain time at the checkpoint and the venues' names. */
export async function readContext({
  database,
}: ReadDeps): Promise<{ now: number; venueOf: (id: number) => VenueReference }> {
  const [checkpoint, names] = await Promise.all([getCheckpoint(database), venueNames(database)])
  return {
    now: checkpoint?.blockTime ?? 0,
    venueOf: (id) => names.get(id) ?? { id, slug: `venue-${id}`, name: `Venue ${id}` },
  }
}

/**
 * The venue of a slug; lists take slugs as filters.
 * @throws {NotFound}
 */
export async function venueBySlug({ database }: ReadDeps, slug: string): Promise<VenueRecord> {
  const venue = (await listVenues(database)).find((candidate) => candidate.slug === slug)
  if (!venue) throw new NotFound(`venue "${slug}"`)
  return venue
}

/** Number on chain of the venue of a slug: 0, which no venue has, while it is not listed. Without a slug, none. */
export async function venueFilter(deps: ReadDeps, slug: string | undefined): Promise<number | undefined> {
  if (slug === undefined) return undefined
  return (await venueBySlug(deps, slug)).listing?.id ?? 0
}
