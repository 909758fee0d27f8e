import { createHash } from 'node:crypto'
import type { Database } from '@/lib/db/client'
import { claimIdempotencyKey, completeIdempotencyKey, releaseIdempotencyKey } from '@/lib/db/idempotencyKeys'
import { IdempotencyConflict, IdempotencyKeyRequired, IdempotencyKeyReused } from '@/lib/http/requestErrors'

export interface Answer {
  status: number
  body: unknown
}

/**
 * Runs a write once for each Idempotency-Key of a caller: repeating it gives the first answer. A write that failed gives
 * its key back.
 * @throws {IdempotencyKeyRequired} {@link IdempotencyKeyReused} {@link IdempotencyConflict}
 */
export async function idempotent(
  { database }: { database: Database },
  { scope, request, text }: { scope: string; request: Request; text: string },
  run: () => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const key = request.headers.get('idempotency-key')
  if (!key || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new IdempotencyKeyRequired()
  const { pathname } = new URL(request.url)
  const requestHash = createHash('sha256').update(`${request.method} ${pathname}\n${text}`).digest('hex')
  const claim = await claimIdempotencyKey(database, { scope, key }, requestHash)
  if (claim.state === 'other-request') throw new IdempotencyKeyReused()
  if (claim.state === 'running') throw new IdempotencyConflict()
  if (claim.state === 'done') return { status: claim.status, body: claim.body, replayed: true }
  try {
    const answer = await run()
    await completeIdempotencyKey(database, { scope, key }, answer)
    return { ...answer, replayed: false }
  } catch (error) {
    await releaseIdempotencyKey(database, { scope, key })
    throw error
  }
}
