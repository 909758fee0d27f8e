import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getVenue } from '@/lib/services/getVenue'

export const GET = route(operations.getVenue, ({ deps, params }) => getVenue(deps, params))
