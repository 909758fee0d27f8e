import { listApiKeys as read } from '@/lib/db/apiKeys'
import type { Database } from '@/lib/db/client'
import type { ApiKeyView } from '@/lib/schemas/apiKey'
import { apiKeyView } from '@/lib/services/views/apiKeyView'

/** An account's keys, newest first, revoked ones included. */
export async function listApiKeys(
  { database }: { database: Database },
  { owner }: { owner: string },
): Promise<{ items: ApiKeyView[] }> {
  return { items: (await read(database, owner)).map(apiKeyView) }
}
