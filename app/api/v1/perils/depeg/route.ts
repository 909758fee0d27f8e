import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { priceDepeg } from '@/lib/services/priceDepeg'

export const POST = route(operations.priceDepeg, ({ body }) => priceDepeg(body))
