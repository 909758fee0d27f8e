import { operations } from '@/lib/http/operations'
import { route } from '@/lib/http/route'
import { issueSiweNonce } from '@/lib/services/issueSiweNonce'

export const POST = route(operations.issueNonce, ({ deps }) => issueSiweNonce(deps))
