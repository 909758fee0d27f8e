import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getTreatyPosition } from '@/lib/services/getTreatyPosition'

export const GET = route(operations.getTreatyPosition, ({ deps, params }) => getTreatyPosition(deps, params))
