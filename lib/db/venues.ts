import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'
import type { VenueReference } from '@/lib/schemas/reference'

/** A venue as its profile and the registry on chain have it; at least one of the two is there. */
export interface VenueRecord {
  slug: string
  name: string
  description: string | null
  website: string | null
  /** Account of the profile; null without one. */
  profileOwner: string | null
  listing: { id: number; owner: string; vault: string; riskGroup: number; listedAt: number } | null
}

/** Every venue, by slug. One that is listed on chain without a profile is `venue-<number>`. */
export async function listVenues(db: Db): Promise<VenueRecord[]> {
  const [profiles, listings] = await Promise.all([db.venue.findMany(), readListings(db)])
  const named: VenueRecord[] = profiles.map(({ onchainId, owner, createdAt: _, ...profile }) => ({
    ...profile,
    profileOwner: owner,
    listing: listings.find(({ id }) => id === onchainId) ?? null,
  }))
  const unnamed = listings
    .filter(({ id }) => !profiles.some(({ onchainId }) => onchainId === id))
    .map(({ name, ...listing }) => ({
      ...{ slug: `venue-${listing.id}`, name, description: null, website: null, profileOwner: null },
      listing,
    }))
  return [...named, ...unnamed].sort((a, b) => (a.slug < b.slug ? -1 : 1))
}

async function readListings(db: Db) {
  const rows = await db.venueListing.findMany({
    include: {
      block: { select: { time: true } },
      changes: { orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }] },
    },
  })
  return plain(rows).map(({ id, name, riskGroup, owner, vault, block, changes }) => ({
    ...{ id, name, riskGroup, listedAt: block.time },
    owner: changes.reduce((current, change) => change.owner ?? current, owner),
    vault: changes.reduce((current, change) => change.vault ?? current, vault),
  }))
}

/** How to name the venues that are listed on chain, by their number there. */
export async function venueNames(db: Db): Promise<Map<number, VenueReference>> {
  const names = new Map<number, VenueReference>()
  for (const { slug, name, listing } of await listVenues(db)) {
    if (listing) names.set(listing.id, { id: listing.id, slug, name })
  }
  return names
}

/** Writes a new profile. @returns false if the slug or the number on chain is taken */
export async function insertVenue(
  db: Db,
  profile: {
    slug: string
    name: string
    description: string | null
    website: string | null
    owner: string
    onchainId: number | null
  },
): Promise<boolean> {
  const { count } = await db.venue.createMany({ data: [profile], skipDuplicates: true })
  return count === 1
}

/** Sums over the covers of each venue: limits of those that are neither expired nor voided, and what was paid. */
export async function venueTotals(db: Db): Promise<Map<number, { outstanding: bigint; paid: bigint }>> {
  const rows = await db.$queryRaw<{ venue_id: number; outstanding: string; paid: string }[]>`
    SELECT c.venue_id,
      SUM(CASE WHEN e.cover_id IS NULL THEN c."limit" - p.paid ELSE 0 END)::text AS outstanding,
      SUM(p.paid)::text AS paid
    FROM cover c
    LEFT JOIN cover_end e ON e.cover_id = c.id
    CROSS JOIN LATERAL (SELECT COALESCE(SUM(s.paid), 0) AS paid FROM settlement s WHERE s.cover_id = c.id) p
    GROUP BY c.venue_id`
  return new Map(
    rows.map(({ venue_id, outstanding, paid }) => [venue_id, { outstanding: BigInt(outstanding), paid: BigInt(paid) }]),
  )
}
