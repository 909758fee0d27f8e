import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getPoolReserves } from '@/lib/services/getPoolReserves'

export const GET = route(operations.getPoolReserves, ({ deps, params }) => getPoolReserves(deps, params))
