import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getQuote } from '@/lib/services/getQuote'
import { quoteReader } from '@/lib/services/quoteReader'

export const GET = route(operations.getQuote, ({ deps, principal, params }) =>
  getQuote(deps, { ...params, reader: quoteReader(principal) }),
)
