import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listCovers } from '@/lib/services/listCovers'

export const GET = route(operations.listCovers, ({ deps, query }) => listCovers(deps, query))
