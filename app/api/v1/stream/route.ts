import { eventStream } from '@/lib/http/eventStream'
import { serverDeps } from '@/lib/http/serverDeps'

export const dynamic = 'force-dynamic'

/** Server-sent events; the one answer that is not JSON, so it is not an operation of the document. */
export function GET(request: Request): Response {
  return eventStream(serverDeps(), request)
}
