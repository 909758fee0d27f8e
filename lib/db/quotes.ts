import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Plain, plain } from '@/lib/db/plain'

type Row = Prisma.QuoteGetPayload<object>
export type QuoteRecord = Plain<Row>

/** A quote to be kept; amounts as bigint. */
export type NewQuote = Omit<QuoteRecord, 'id' | 'createdAt' | 'breakdown'> & { id: string; breakdown: object }

export async function insertQuote(db: Db, quote: NewQuote): Promise<QuoteRecord> {
  const text = Object.fromEntries(
    Object.entries(quote).map(([key, value]) => [key, typeof value === 'bigint' ? `${value}` : value]),
  )
  return plain(await db.quote.create({ data: text as unknown as Prisma.QuoteUncheckedCreateInput }))
}

/** A quote of an API key. */
export async function getQuote(
  db: Db,
  { id, apiKeyId }: { id: string; apiKeyId: string },
): Promise<QuoteRecord | null> {
  const row = await db.quote.findFirst({ where: { id, apiKeyId } })
  return row && plain(row)
}
