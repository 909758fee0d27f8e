import type { Db } from '@/lib/db/client'
import type { BlockEvent, Topic } from '@/lib/schemas/stream'

/** The PostgreSQL channel on which readers learn that something changed. */
export const CHANNEL = 'ballast_changes'

export interface Notice {
  /** How far the index has come; absent where only the application's own data changed. */
  block?: BlockEvent
  topics: Topic[]
}

/** Tells all listeners; inside a transaction, when it commits. */
export async function notify(db: Db, notice: Notice): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`
}
