import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { listReports } from '@/lib/services/listReports'

export const GET = route(operations.listReports, ({ deps, query }) => listReports(deps, query))
