import { openApi } from '@/lib/http/openApi'
import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'

export const GET = route(operations.getOpenApi, () => ({ ...openApi(Object.values(operations)) }))
