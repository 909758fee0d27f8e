import { BaseError, ContractFunctionRevertedError, HttpRequestError, TimeoutError } from 'viem'
import { isDatabaseDown } from '@/lib/db/isDatabaseDown'
import { DomainError } from '@/lib/domain/errors'
import { InvalidRequest } from '@/lib/http/requestErrors'
import type { Problem } from '@/lib/schemas/problem'

/** The only place where failures become HTTP. A code that is not here is 422: understood, but it can't be done. */
const statuses: Record<string, { status: number; title: string }> = {
  'invalid-request': { status: 422, title: 'Invalid request' },
  'invalid-cursor': { status: 400, title: 'Invalid cursor' },
  'malformed-json': { status: 400, title: 'Malformed JSON' },
  'idempotency-key-required': { status: 400, title: 'Idempotency-Key required' },
  unauthenticated: { status: 401, title: 'Not authenticated' },
  forbidden: { status: 403, title: 'Forbidden' },
  'foreign-origin': { status: 403, title: 'Foreign origin' },
  'not-found': { status: 404, title: 'Not found' },
  'no-such-route': { status: 404, title: 'No such route' },
  'slug-taken': { status: 409, title: 'Taken' },
  'idempotency-conflict': { status: 409, title: 'Request still running' },
  'body-too-large': { status: 413, title: 'Body too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'idempotency-key-reused': { status: 422, title: 'Idempotency-Key reused' },
  'database-unavailable': { status: 503, title: 'Database unavailable' },
  'chain-unavailable': { status: 503, title: 'Chain unavailable' },
  internal: { status: 500, title: 'Internal error' },
}

const sentence = (code: string) => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`

function classify(error: unknown): { code: string; detail: string } {
  if (error instanceof DomainError) return { code: error.code, detail: error.message }
  if (error instanceof BaseError) {
    const away = error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError)
    if (away) return { code: 'chain-unavailable', detail: 'The chain does not answer. Ask again in a moment.' }
    const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (reverted) return { code: 'contract-refused', detail: (reverted as ContractFunctionRevertedError).shortMessage }
  }
  if (isDatabaseDown(error)) {
    return { code: 'database-unavailable', detail: 'The database does not answer. Ask again in a moment.' }
  }
  return { code: 'internal', detail: 'Something failed on our side; the log has it under the request id.' }
}

/** Any failure as RFC 9457 problem details. */
export function problemOf(error: unknown, { path, requestId }: { path: string; requestId: string }): Problem {
  const { code, detail } = classify(error)
  const { status, title } = statuses[code] ?? { status: 422, title: sentence(code) }
  return {
    type: `urn:ballast:problem:${code}`,
    title,
    status,
    detail,
    instance: path,
    code,
    requestId,
    ...(error instanceof InvalidRequest && { errors: error.errors }),
  }
}
