import { createHash, timingSafeEqual } from 'node:crypto'
import { findApiKey, touchApiKey } from '@/lib/db/apiKeys'
import type { Database } from '@/lib/db/client'

const FORM = /^(blst_[0-9a-f]{12})_[A-Za-z0-9_-]{43}$/

/** The key and account behind a key's text; null when it is malformed, unknown or revoked. */
export async function authenticateApiKey(
  { database }: { database: Database },
  text: string,
): Promise<{ id: string; owner: string } | null> {
  const prefix = FORM.exec(text)?.[1]
  const key = prefix && (await findApiKey(database, prefix))
  if (!key) return null
  const hash = createHash('sha256').update(text).digest()
  if (!timingSafeEqual(hash, key.hash)) return null
  await touchApiKey(database, key.id)
  return { id: key.id, owner: key.owner }
}
