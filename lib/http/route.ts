import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { authenticate, type Principal } from '@/lib/http/authenticate'
import { type Answer, idempotent } from '@/lib/http/idempotent'
import type { Operation } from '@/lib/http/operation'
import { parseInput } from '@/lib/http/parseInput'
import { problemOf } from '@/lib/http/problems'
import { readJson } from '@/lib/http/readJson'
import { type ServerDeps, serverDeps } from '@/lib/http/serverDeps'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined

export interface RouteInput<O extends Operation> {
  deps: ServerDeps
  principal: Principal
  params: Parsed<O['params']>
  query: Parsed<O['query']>
  body: Parsed<O['body']>
  /** Raised when the caller has gone. */
  signal: AbortSignal
}

type Context = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * A route handler of an operation: finds out who asks, parses every part of the request, runs the use case once for each
 * Idempotency-Key, and checks the answer against the schema that the document shows. Failures become problem details.
 */
export function route<O extends Operation>(
  operation: O,
  handle: (input: RouteInput<O>) => Promise<Sent<O['response']>> | Sent<O['response']>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const requestId = requestIdOf(request)
    try {
      const answer = await respond(operation, handle, request, context)
      const headers = headersOf(requestId, answer.replayed ? { 'idempotency-replayed': 'true' } : {})
      if (answer.status === 204) return new Response(null, { status: 204, headers })
      return Response.json(answer.body, { status: answer.status, headers })
    } catch (error) {
      const problem = problemOf(error, { path: new URL(request.url).pathname, requestId })
      if (problem.status >= 500) logFailure(error, { requestId, operation: operation.id })
      const type = { 'content-type': 'application/problem+json' }
      return Response.json(problem, { status: problem.status, headers: headersOf(requestId, type) })
    }
  }
}

async function respond<O extends Operation>(
  operation: O,
  handle: (input: RouteInput<O>) => Promise<Sent<O['response']>> | Sent<O['response']>,
  request: Request,
  context: Context,
): Promise<Answer & { replayed: boolean }> {
  const deps = serverDeps()
  const principal = await authenticate(deps, request, operation.access)
  const params = operation.params && parseInput(operation.params, await context.params, 'params')
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const query = operation.query && parseInput(operation.query, search, 'query')
  const json = operation.body && (await readJson(request))
  const body = operation.body && parseInput(operation.body, json?.value, 'body')
  const run = async (): Promise<Answer> => {
    const result = await handle({ deps, principal, params, query, body, signal: request.signal } as RouteInput<O>)
    return { status: operation.status, body: operation.response ? operation.response.parse(result) : null }
  }
  const writes = operation.access === 'key' && operation.method !== 'GET'
  if (!writes) return { ...(await run()), replayed: false }
  return idempotent(deps, { scope: principal.scope, request, text: json?.text ?? '' }, run)
}

/** The caller's own id if it is a harmless one, so that logs on both sides can be matched. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id')
  return given && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID()
}

function headersOf(requestId: string, more: Record<string, string>): Record<string, string> {
  return { 'x-request-id': requestId, 'cache-control': 'no-store', ...more }
}

function logFailure(error: unknown, context: object): void {
  try {
    serverDeps().log.error({ err: error, ...context }, 'A request failed.')
  } catch {
    // Without an environment there is no log either; say it where the server's output goes.
    console.error(error)
  }
}
