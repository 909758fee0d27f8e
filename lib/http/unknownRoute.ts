import { randomUUID } from 'node:crypto'
import { problemOf } from '@/lib/http/problems'
import { NoSuchRoute } from '@/lib/http/requestErrors'

/** Answers whatever path of the API nothing else answers, as a problem. */
export function unknownRoute(request: Request): Response {
  const path = new URL(request.url).pathname
  const requestId = randomUUID()
  const problem = problemOf(new NoSuchRoute(), { path, requestId })
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store' }
  return Response.json(problem, { status: problem.status, headers })
}
