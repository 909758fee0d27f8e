import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listProposals } from '@/lib/services/listProposals'

export const GET = route(operations.listProposals, ({ deps, query }) => listProposals(deps, query))
