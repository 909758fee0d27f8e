import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getSensitivities } from '@/lib/services/getSensitivities'
import { quoteReader } from '@/lib/services/quoteReader'

export const GET = route(operations.getSensitivities, ({ deps, principal, params, signal }) =>
  getSensitivities(deps, { ...params, reader: quoteReader(principal), signal }),
)
