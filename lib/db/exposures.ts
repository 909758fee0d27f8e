import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

/** A venue's exposure as it was put. */
export interface ExposureRecord {
  id: string
  hash: string
  /** Unix seconds. */
  observedAt: number
  receivedAt: Date
  /** Checked when it was put. */
  body: unknown
}

/** Keeps an exposure; the same one put again is not kept twice. */
export async function insertExposure(
  db: Db,
  exposure: { venueSlug: string; hash: string; observedAt: number; body: object },
): Promise<ExposureRecord> {
  const latest = await latestExposure(db, exposure.venueSlug)
  if (latest && latest.hash === exposure.hash && latest.observedAt === exposure.observedAt) return latest
  return plain(await db.exposure.create({ data: exposure }))
}

export async function latestExposure(db: Db, venueSlug: string): Promise<ExposureRecord | null> {
  const row = await db.exposure.findFirst({ where: { venueSlug }, orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }] })
  return row && plain(row)
}

export async function getExposure(db: Db, id: string): Promise<(ExposureRecord & { venueSlug: string }) | null> {
  const row = await db.exposure.findUnique({ where: { id } })
  return row && plain(row)
}
