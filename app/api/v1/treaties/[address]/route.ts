import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getTreaty } from '@/lib/services/getTreaty'

export const GET = route(operations.getTreaty, ({ deps, params }) => getTreaty(deps, params))
