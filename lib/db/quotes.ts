import type { Db } from '@/lib/db/client'
import { InvalidCursor, type PageInput, toPage } from '@/lib/db/cursor'
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

/** Whose quotes: of one API key, or of all keys of an account. */
export type QuoteReader = { apiKeyId: string } | { account: string }

const readableBy = (reader: QuoteReader) =>
  'apiKeyId' in reader ? { apiKeyId: reader.apiKeyId } : { apiKey: { owner: reader.account } }

/** A quote of its reader. */
export async function getQuote(
  db: Db,
  { id, reader }: { id: string; reader: QuoteReader },
): Promise<QuoteRecord | null> {
  const row = await db.quote.findFirst({ where: { id, ...readableBy(reader) } })
  return row && plain(row)
}

/** Quotes of a reader, newest first. */
export async function listQuotes(
  db: Db,
  { reader, programId }: { reader: QuoteReader; programId?: number | undefined },
  page: PageInput,
) {
  const after = page.cursor === undefined ? null : await placeOf(db, page.cursor)
  const where = {
    AND: [
      readableBy(reader),
      ...(programId === undefined ? [] : [{ programId }]),
      ...(after === null ? [] : [before(after)]),
    ],
  }
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.quote.findMany({ where, orderBy, take: page.limit + 1 })
  return toPage(plain(rows), page.limit, ({ id }) => id)
}

/** The reader's last quote on the same program before this one; on the same layer if there is any. */
export async function quoteBefore(db: Db, quote: QuoteRecord, reader: QuoteReader): Promise<QuoteRecord | null> {
  const { programId, layer } = quote
  const earlier = { AND: [readableBy(reader), { programId }, before(quote)] }
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const row =
    (await db.quote.findFirst({ where: { ...earlier, layer }, orderBy })) ??
    (await db.quote.findFirst({ where: earlier, orderBy }))
  return row && plain(row)
}

const before = ({ createdAt, id }: { createdAt: Date; id: string }) => ({
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
})

async function placeOf(db: Db, cursor: string): Promise<{ createdAt: Date; id: string }> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)
  const quote = isId && (await db.quote.findUnique({ where: { id: cursor } }))
  if (!quote) throw new InvalidCursor(cursor)
  return quote
}
