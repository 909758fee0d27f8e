import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { priceAssertion } from '@/lib/services/priceAssertion'

export const POST = route(operations.priceAssertion, ({ body }) => priceAssertion(body))
