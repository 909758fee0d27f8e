import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listRecoveries } from '@/lib/services/listRecoveries'

export const GET = route(operations.listRecoveries, ({ deps, query }) => listRecoveries(deps, query))
