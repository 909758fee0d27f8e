import type { Db } from '@/lib/db/client'
import type { ExposureRecord } from '@/lib/db/exposures'
import { plain } from '@/lib/db/plain'

/** A venue's exposure as a quote was priced on it, by the hash of its content. */
export async function exposureByHash(
  db: Db,
  { venueSlug, hash }: { venueSlug: string; hash: string },
): Promise<ExposureRecord | null> {
  const row = await db.exposure.findFirst({ where: { venueSlug, hash }, orderBy: { receivedAt: 'desc' } })
  return row && plain(row)
}
