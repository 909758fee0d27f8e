import { generateSiweNonce } from 'viem/siwe'
import type { Database } from '@/lib/db/client'
import { insertSiweNonce } from '@/lib/db/siweNonces'
import type { Nonce } from '@/lib/schemas/nonce'

/** Long enough to read and sign a message. */
const LIFETIME = 10 * 60

/** A nonce for one sign-in. */
export async function issueSiweNonce({ database }: { database: Database }): Promise<Nonce> {
  const nonce = generateSiweNonce()
  const expiresAt = Math.floor(Date.now() / 1000) + LIFETIME
  await insertSiweNonce(database, nonce, new Date(expiresAt * 1000))
  return { nonce, expiresAt }
}
