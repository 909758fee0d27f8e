import type { Db } from '@/lib/db/client'

/** A cover in force, with what its portfolio needs of it. */
export interface CoverInForce {
  pool: string
  coverId: number
  venueId: number
  /** The venue's last exposure. */
  exposureId: string
  /** Base units. */
  attachment: bigint
  exhaustion: bigint
  /** Of the layer, wad. */
  share: bigint
  /** Chain seconds: the first and the first after the last in which losses count. */
  start: number
  until: number
}

/**
 * Covers that have not ended and whose term is not over (a cancelled one's at its end), of venues with an exposure; by pool
 * and cover.
 */
export async function coversInForce(db: Db): Promise<CoverInForce[]> {
  type Row = Record<'pool' | 'exposure_id' | 'a' | 'e' | 'share' | 'start' | 'until', string> &
    Record<'cover_id' | 'venue_id', number>
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.pool_address AS pool, c.id AS cover_id, c.venue_id, x.id AS exposure_id,
           l.attachment::text AS a, l.exhaustion::text AS e, c.share::text AS share,
           p.start::text AS start, COALESCE(n.until, p."end")::text AS until
    FROM cover c
    JOIN program p ON p.id = c.program_id
    JOIN layer l ON l.program_id = c.program_id AND l.index = c.layer
    JOIN venue v ON v.onchain_id = c.venue_id
    JOIN LATERAL (SELECT id FROM exposure WHERE venue_slug = v.slug ORDER BY received_at DESC, id DESC LIMIT 1) x ON true
    LEFT JOIN cover_cancellation n ON n.cover_id = c.id
    WHERE NOT EXISTS (SELECT 1 FROM cover_end e WHERE e.cover_id = c.id)
      AND COALESCE(n.until, p."end") > COALESCE((SELECT block_time FROM checkpoint LIMIT 1), 0)
    ORDER BY c.pool_address, c.id`
  return rows.map((row) => ({
    pool: row.pool,
    coverId: row.cover_id,
    venueId: row.venue_id,
    exposureId: row.exposure_id,
    attachment: BigInt(row.a),
    exhaustion: BigInt(row.e),
    share: BigInt(row.share),
    start: Number(row.start),
    until: Number(row.until),
  }))
}

export interface PortfolioRun {
  key: string
  poolAddress: string
  portfolio: unknown
  plan: unknown
  blocks: number
}

/** Keeps a planned run; who comes second finds it there. */
export async function insertPortfolioRun(
  db: Db,
  run: Omit<PortfolioRun, 'portfolio' | 'plan'> & { portfolio: object; plan: object },
): Promise<void> {
  await db.portfolioRun.createMany({ data: [run], skipDuplicates: true })
}

export async function getPortfolioRun(db: Db, key: string): Promise<(PortfolioRun & { done: boolean }) | null> {
  const row = await db.portfolioRun.findUnique({ where: { key } })
  return row && { ...row, done: row.computedAt !== null }
}

/** Blocks of a run that nobody has computed yet, in order. */
export async function missingBlocks(db: Db, { key, blocks }: Pick<PortfolioRun, 'key' | 'blocks'>): Promise<number[]> {
  const rows = await db.portfolioBlock.findMany({ where: { runKey: key }, select: { block: true } })
  const there = new Set(rows.map(({ block }) => block))
  return Array.from({ length: blocks }, (_, block) => block).filter((block) => !there.has(block))
}

/** Doubles of a block, in little-endian order. */
export interface StoredBlock {
  weights: Float64Array
  highest: Float64Array
}

/** Keeps a block. Who computes it twice gets the same bytes, so the first stays. */
export async function insertPortfolioBlock(db: Db, key: string, block: number, body: StoredBlock): Promise<void> {
  const data = { runKey: key, block, weights: bytesOf(body.weights), highest: bytesOf(body.highest) }
  await db.portfolioBlock.createMany({ data: [data], skipDuplicates: true })
}

/** All blocks of a run, in order. */
export async function portfolioBlocks(db: Db, key: string): Promise<StoredBlock[]> {
  const rows = await db.portfolioBlock.findMany({ where: { runKey: key }, orderBy: { block: 'asc' } })
  return rows.map(({ weights, highest }) => ({ weights: doublesOf(weights), highest: doublesOf(highest) }))
}

/** Keeps what a run came to; the pool's older runs are forgotten, also those that nobody finished. */
export async function finishPortfolioRun(db: Db, key: string, summary: object): Promise<void> {
  const done = await db.portfolioRun.update({ where: { key }, data: { summary, computedAt: new Date() } })
  const { poolAddress, createdAt } = done
  await db.portfolioRun.deleteMany({
    where: { poolAddress, key: { not: key }, OR: [{ computedAt: { not: null } }, { createdAt: { lt: createdAt } }] },
  })
}

/** What the last finished run of a pool came to. */
export async function latestPortfolioRun(db: Db, poolAddress: string) {
  return db.portfolioRun.findFirst({
    where: { poolAddress, computedAt: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { key: true, portfolio: true, plan: true, summary: true, computedAt: true },
  })
}

function bytesOf(values: Float64Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 8)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    view.setFloat64(8 * index, value, true)
  })
  return bytes
}

function doublesOf(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, index) => view.getFloat64(8 * index, true))
}
