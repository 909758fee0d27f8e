import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listPayouts } from '@/lib/services/listPayouts'

export const GET = route(operations.listPayouts, ({ deps, query }) => listPayouts(deps, query))
