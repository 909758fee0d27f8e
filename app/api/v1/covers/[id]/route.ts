import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getCover } from '@/lib/services/getCover'

export const GET = route(operations.getCover, ({ deps, params }) => getCover(deps, params))
