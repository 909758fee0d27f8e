import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getReplayStudy } from '@/lib/services/getReplayStudy'

export const GET = route(operations.getReplayStudy, async () => getReplayStudy())
