import { Client } from 'pg'
import pino from 'pino'
import { type ChainClock, clockOf } from '@/lib/chain/clients'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { createDatabase, type Database } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { prepareIndex } from '@/lib/jobs/indexer/prepareIndex'
import type { IndexerDeps } from '@/lib/jobs/indexer/readBatch'
import { syncOnce } from '@/lib/jobs/indexer/syncOnce'
import { startAnvil } from '@/test/support/anvil'
import { startPostgres } from '@/test/support/postgres'

const log = pino({ level: 'silent' })

/** A migrated database of its own on a test's server. */
export interface TestIndex {
  url: string
  database: Database
  deps: IndexerDeps
  /** Follows the chain to its head. */
  sync(): Promise<void>
}

export interface IndexedMarket {
  rpcUrl: string
  market: LocalMarket
  clock: ChainClock
  /** A new database that follows the market. */
  newIndex(market?: LocalMarket): Promise<TestIndex>
  stop(): Promise<void>
}

/** A chain with Ballast deployed, and a PostgreSQL server for indexes of it. */
export async function startIndexedMarket(): Promise<IndexedMarket> {
  const [chain, postgres] = await Promise.all([startAnvil(), startPostgres()])
  const market = await deployLocal(chain.rpcUrl)
  const open: Database[] = []
  return {
    rpcUrl: chain.rpcUrl,
    market,
    clock: clockOf(market.reader),
    async newIndex(of = market) {
      const url = await newDatabase(postgres.url)
      await migrate(url)
      const database = createDatabase(url)
      open.push(database)
      const assetDecimals = await prepareIndex({ database, ...of, log })
      const deps = { database, reader: of.reader, deployment: of.deployment, assetDecimals }
      const sync = async () => {
        while (await syncOnce(deps)) {
          // on to the head
        }
      }
      return { url, database, deps, sync }
    },
    async stop() {
      await Promise.all(open.map((database) => database.$disconnect()))
      await Promise.all([chain.stop(), postgres.stop()])
    },
  }
}

async function newDatabase(server: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}
