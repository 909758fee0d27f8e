import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listTreaties } from '@/lib/services/listTreaties'

export const GET = route(operations.listTreaties, ({ deps, query }) => listTreaties(deps, query))
