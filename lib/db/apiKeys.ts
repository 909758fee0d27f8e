import type { Db } from '@/lib/db/client'

/** A stored key; the key itself is not kept. */
export type ApiKeyRecord = Awaited<ReturnType<typeof listApiKeys>>[number]

export async function insertApiKey(
  db: Db,
  key: { name: string; prefix: string; hash: Uint8Array<ArrayBuffer>; owner: string },
): Promise<ApiKeyRecord> {
  return db.apiKey.create({ data: key })
}

/** An account's keys, newest first; revoked ones too. */
export async function listApiKeys(db: Db, owner: string) {
  return db.apiKey.findMany({ where: { owner }, orderBy: { createdAt: 'desc' } })
}

/** The key that begins with `prefix`, unless it was revoked. */
export async function findApiKey(db: Db, prefix: string): Promise<ApiKeyRecord | null> {
  return db.apiKey.findFirst({ where: { prefix, revokedAt: null } })
}

/** @returns false if the account has no such key, or revoked it before */
export async function revokeApiKey(db: Db, { id, owner }: { id: string; owner: string }): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({
    where: { id, owner, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  return count === 1
}

/** Notes that a key was used, at most once a minute. */
export async function touchApiKey(db: Db, id: string): Promise<void> {
  const minuteAgo = new Date(Date.now() - 60_000)
  await db.apiKey.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }] },
    data: { lastUsedAt: new Date() },
  })
}
