import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getPool } from '@/lib/services/getPool'

export const GET = route(operations.getPool, ({ deps, params }) => getPool(deps, params))
