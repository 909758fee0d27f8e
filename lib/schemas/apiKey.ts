import { z } from 'zod'
import { address, seconds } from '@/lib/schemas/primitives'

/** A key as its owner sees it later; the key itself is never shown again. Times are server time. */
export const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** The first characters, to tell keys apart. */
    prefix: z.string(),
    owner: address,
    createdAt: seconds,
    lastUsedAt: seconds.nullable(),
    revokedAt: seconds.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKeyView = z.output<typeof apiKeySchema>

export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema) }).meta({ id: 'ApiKeyList' })

export const apiKeyCreateSchema = z
  .strictObject({ name: z.string().trim().min(1).max(64) })
  .meta({ id: 'ApiKeyCreate' })

/** The answer to `POST /api-keys`: the only time `key` is shown. */
export const apiKeyCreatedSchema = apiKeySchema.extend({ key: z.string() }).meta({ id: 'ApiKeyCreated' })
export type ApiKeyCreated = z.output<typeof apiKeyCreatedSchema>

/** `DELETE /api-keys?id=`. */
export const apiKeyDeleteQuerySchema = z.object({ id: z.uuid() })
