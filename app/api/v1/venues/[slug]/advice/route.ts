import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getAdvice } from '@/lib/services/getAdvice'

export const GET = route(operations.getAdvice, ({ deps, params, query, signal }) =>
  getAdvice(deps, { ...params, ...query, signal }),
)
