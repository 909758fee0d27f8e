import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getProgram } from '@/lib/services/getProgram'

export const GET = route(operations.getProgram, ({ deps, params }) => getProgram(deps, params))
