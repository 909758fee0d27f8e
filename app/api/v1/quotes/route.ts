import { operations } from '@/lib/http/operations'
import { quoteSigner } from '@/lib/http/quoteSigner'
import { route } from '@/lib/http/route'
import { listQuotes } from '@/lib/services/listQuotes'
import { quoteReader } from '@/lib/services/quoteReader'
import { requestQuote } from '@/lib/services/requestQuote'

export const GET = route(operations.listQuotes, ({ deps, principal, query }) =>
  listQuotes(deps, { ...query, reader: quoteReader(principal) }),
)

export const POST = route(operations.requestQuote, ({ deps, principal, body, signal }) =>
  requestQuote({ ...deps, signer: quoteSigner() }, { ...body, apiKeyId: principal.apiKeyId, signal }),
)
