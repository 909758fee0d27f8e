import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getPosition } from '@/lib/services/getPosition'

export const GET = route(operations.getPosition, ({ deps, params }) => getPosition(deps, params))
