import { operations } from '@/lib/http/operations'
import { quoteSigner } from '@/lib/http/quoteSigner'
import { route } from '@/lib/http/route'
import { requestQuote } from '@/lib/services/requestQuote'

export const POST = route(operations.requestQuote, ({ deps, principal, body, signal }) =>
  requestQuote({ ...deps, signer: quoteSigner() }, { ...body, apiKeyId: principal.apiKeyId, signal }),
)
