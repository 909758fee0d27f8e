import type { Db } from '@/lib/db/client'

export async function insertSiweNonce(db: Db, nonce: string, expiresAt: Date): Promise<void> {
  await db.siweNonce.create({ data: { nonce, expiresAt } })
}

/** Uses a nonce up. @returns whether it was there and had not expired; of two that try at once, one gets true */
export async function consumeSiweNonce(db: Db, nonce: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ expires_at: Date }[]>`
    DELETE FROM siwe_nonce WHERE nonce = ${nonce} RETURNING expires_at`
  const expiresAt = rows[0]?.expires_at
  return expiresAt !== undefined && expiresAt > new Date()
}

export async function pruneSiweNonces(db: Db): Promise<number> {
  return (await db.siweNonce.deleteMany({ where: { expiresAt: { lt: new Date() } } })).count
}
