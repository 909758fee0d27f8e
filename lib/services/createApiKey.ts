import { createHash, randomBytes } from 'node:crypto'
import { insertApiKey } from '@/lib/db/apiKeys'
import type { Database } from '@/lib/db/client'
import type { ApiKeyCreated } from '@/lib/schemas/apiKey'
import { apiKeyView } from '@/lib/services/views/apiKeyView'

/**
 * Makes a key for an account. The answer is the only place where the whole key is ever seen.
 * @param owner checksummed address
 */
export async function createApiKey(
  { database }: { database: Database },
  { name, owner }: { name: string; owner: string },
): Promise<ApiKeyCreated> {
  const prefix = `blst_${randomBytes(6).toString('hex')}`
  const key = `${prefix}_${randomBytes(32).toString('base64url')}`
  const hash = Uint8Array.from(createHash('sha256').update(key).digest())
  return { ...apiKeyView(await insertApiKey(database, { name, prefix, hash, owner })), key }
}
