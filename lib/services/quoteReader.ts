import type { QuoteReader } from '@/lib/db/quotes'

/** Who may read which quotes: an API key its own, a signed-in account those of all its keys. */
export function quoteReader({ account, apiKeyId }: { account: string; apiKeyId: string | null }): QuoteReader {
  return apiKeyId === null ? { account } : { apiKeyId }
}
