import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listPrograms } from '@/lib/services/listPrograms'

export const GET = route(operations.listPrograms, ({ deps, query }) => listPrograms(deps, query))
