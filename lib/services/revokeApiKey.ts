import { revokeApiKey as write } from '@/lib/db/apiKeys'
import type { Database } from '@/lib/db/client'
import { NotFound } from '@/lib/services/notFound'

/** Ends a key at once. @throws {NotFound} when the account has no such key, or has revoked it before */
export async function revokeApiKey(
  { database }: { database: Database },
  input: { id: string; owner: string },
): Promise<void> {
  if (!(await write(database, input))) throw new NotFound(`active API key ${input.id} of this account`)
}
