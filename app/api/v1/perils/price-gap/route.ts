import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { pricePriceGap } from '@/lib/services/pricePriceGap'

export const POST = route(operations.pricePriceGap, ({ body }) => pricePriceGap(body))
