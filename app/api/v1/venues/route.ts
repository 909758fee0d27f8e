import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { createVenue } from '@/lib/services/createVenue'
import { listVenues } from '@/lib/services/listVenues'

export const GET = route(operations.listVenues, ({ deps, query }) => listVenues(deps, query))

export const POST = route(operations.createVenue, ({ deps, principal, body }) =>
  createVenue(deps, { ...body, owner: principal.account }),
)
