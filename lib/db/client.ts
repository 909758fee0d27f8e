import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'

/** A connection pool to the database. */
export type Database = PrismaClient
/** The database, or one transaction of it. */
export type Db = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$extends' | '$transaction'>

/** Opens a pool of connections; none is made before the first query, so the database may be down. */
export function createDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: 10, connectionTimeoutMillis: 5_000 },
      // A dropped connection fails the query that uses it; idle ones are replaced by the next query.
      { onPoolError: () => {}, onConnectionError: () => {} },
    ),
  })
}
