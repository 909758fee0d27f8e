import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getPoolHistory } from '@/lib/services/getPoolHistory'

export const GET = route(operations.getPoolHistory, ({ deps, params, query }) =>
  getPoolHistory(deps, { ...params, ...query }),
)
