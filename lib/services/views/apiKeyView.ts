import type { ApiKeyRecord } from '@/lib/db/apiKeys'
import type { ApiKeyView } from '@/lib/schemas/apiKey'

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

export function apiKeyView(key: ApiKeyRecord): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    owner: key.owner,
    createdAt: seconds(key.createdAt),
    lastUsedAt: key.lastUsedAt && seconds(key.lastUsedAt),
    revokedAt: key.revokedAt && seconds(key.revokedAt),
  }
}
