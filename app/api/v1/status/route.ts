import { env } from '@/lib/env'
import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { getStatus } from '@/lib/services/getStatus'

export const GET = route(operations.getStatus, ({ deps }) =>
  getStatus({ ...deps, explorerUrl: env('chain').EXPLORER_URL ?? null }),
)
