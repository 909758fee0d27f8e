import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getVenueSensitivities } from '@/lib/services/getVenueSensitivities'

export const GET = route(operations.getVenueSensitivities, ({ deps, params, query, signal }) =>
  getVenueSensitivities(deps, { ...params, ...query, signal }),
)
