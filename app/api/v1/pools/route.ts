import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listPools } from '@/lib/services/listPools'

export const GET = route(operations.listPools, ({ deps }) => listPools(deps))
