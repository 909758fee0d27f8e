import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getReserves } from '@/lib/services/getReserves'

export const GET = route(operations.getReserves, ({ deps }) => getReserves(deps))
