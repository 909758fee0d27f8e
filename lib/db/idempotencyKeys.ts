import type { Db } from '@/lib/db/client'

export interface IdempotencyKey {
  scope: string
  key: string
}

export type IdempotencyClaim =
  | { state: 'claimed' }
  | { state: 'running' }
  | { state: 'other-request' }
  | { state: 'done'; status: number; body: unknown }

/** A request that ran longer than this died without an answer; another may take its key. */
const STALE = 120_000

/** Takes a key for a request, or tells what became of the request that took it before. */
export async function claimIdempotencyKey(
  db: Db,
  { scope, key }: IdempotencyKey,
  requestHash: string,
): Promise<IdempotencyClaim> {
  const { count } = await db.idempotencyKey.createMany({ data: [{ scope, key, requestHash }], skipDuplicates: true })
  if (count === 1) return { state: 'claimed' }
  const known = await db.idempotencyKey.findUnique({ where: { scope_key: { scope, key } } })
  // It was given up between the two statements; whoever asks again gets it.
  if (!known) return { state: 'running' }
  if (known.requestHash !== requestHash) return { state: 'other-request' }
  if (known.status !== null) return { state: 'done', status: known.status, body: known.body }
  const taken = await db.idempotencyKey.updateMany({
    where: { scope, key, status: null, createdAt: { lt: new Date(Date.now() - STALE) } },
    data: { createdAt: new Date() },
  })
  return { state: taken.count === 1 ? 'claimed' : 'running' }
}

/** Keeps the answer for whoever repeats the request. */
export async function completeIdempotencyKey(
  db: Db,
  { scope, key }: IdempotencyKey,
  answer: { status: number; body: unknown },
): Promise<void> {
  await db.idempotencyKey.update({
    where: { scope_key: { scope, key } },
    data: { status: answer.status, body: answer.body as object },
  })
}

/** Gives a key back after a request that failed, so that it can be repeated. */
export async function releaseIdempotencyKey(db: Db, { scope, key }: IdempotencyKey): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { scope, key, status: null } })
}

/** Forgets keys older than a day. */
export async function pruneIdempotencyKeys(db: Db): Promise<number> {
  const dayAgo = new Date(Date.now() - 86_400_000)
  return (await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: dayAgo } } })).count
}
