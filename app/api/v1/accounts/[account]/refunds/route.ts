import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getRefunds } from '@/lib/services/getRefunds'

export const GET = route(operations.getRefunds, ({ deps, params }) => getRefunds(deps, params))
