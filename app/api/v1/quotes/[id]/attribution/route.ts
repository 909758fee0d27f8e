import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getAttribution } from '@/lib/services/getAttribution'
import { quoteReader } from '@/lib/services/quoteReader'

export const GET = route(operations.getAttribution, ({ deps, principal, params, query, signal }) =>
  getAttribution(deps, { ...params, ...query, reader: quoteReader(principal), signal }),
)
