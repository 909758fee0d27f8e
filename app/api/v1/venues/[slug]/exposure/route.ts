import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { putExposure } from '@/lib/services/putExposure'

export const PUT = route(operations.putExposure, ({ deps, principal, params, body }) =>
  putExposure(deps, { ...body, ...params, caller: principal.account }),
)
