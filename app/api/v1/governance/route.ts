import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getGovernance } from '@/lib/services/getGovernance'

export const GET = route(operations.getGovernance, ({ deps }) => getGovernance(deps))
