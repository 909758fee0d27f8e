import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { createApiKey } from '@/lib/services/createApiKey'
import { listApiKeys } from '@/lib/services/listApiKeys'
import { revokeApiKey } from '@/lib/services/revokeApiKey'

export const GET = route(operations.listApiKeys, ({ deps, principal }) =>
  listApiKeys(deps, { owner: principal.account }),
)

export const POST = route(operations.createApiKey, ({ deps, principal, body }) =>
  createApiKey(deps, { ...body, owner: principal.account }),
)

export const DELETE = route(operations.revokeApiKey, async ({ deps, principal, query }) => {
  await revokeApiKey(deps, { ...query, owner: principal.account })
  return undefined
})
