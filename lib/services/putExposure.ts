import type { Database } from '@/lib/db/client'
import { insertExposure } from '@/lib/db/exposures'
import { notify } from '@/lib/db/notify'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { sha256 } from '@/lib/risk/sha256'
import type { ExposurePut, ExposureReceipt } from '@/lib/schemas/exposure'
import { Forbidden } from '@/lib/services/forbidden'
import { venueBySlug } from '@/lib/services/readContext'
import { venueExposure } from '@/lib/services/venueExposure'

/** Replaces a venue's exposure. @throws {NotFound} {@link Forbidden} {@link InvalidExposure} */
export async function putExposure(
  deps: { database: Database },
  { slug, caller, observedAt, exposure }: ExposurePut & { slug: string; caller: string },
): Promise<ExposureReceipt> {
  const venue = await venueBySlug(deps, slug)
  if (venue.profileOwner === null) throw new Forbidden(`Venue "${slug}" has no profile; add one with POST /venues.`)
  if (venue.profileOwner !== caller) {
    throw new Forbidden(`Venue "${slug}" belongs to ${venue.profileOwner}; use an API key of that account.`)
  }
  const hash = sha256(canonicalJson(exposure))
  const { basis, overstatement, raised } = venueExposure({ hash, body: exposure })
  const record = await insertExposure(deps.database, { venueSlug: slug, hash, observedAt, body: exposure })
  await notify(deps.database, { topics: ['venues'] })
  const receivedAt = Math.floor(record.receivedAt.getTime() / 1000)
  return { venue: slug, hash, observedAt, receivedAt, basis, overstatement, raised: [...raised] }
}
