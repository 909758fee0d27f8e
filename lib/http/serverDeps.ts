import type { Logger } from 'pino'
import { createPublicClient, http } from 'viem'
import { type ChainReader, chainAt } from '@/lib/chain/clients'
import { type Deployment, readDeployment } from '@/lib/chain/deployment'
import { type ChangeFeed, createChangeFeed } from '@/lib/db/changeFeed'
import { createDatabase, type Database } from '@/lib/db/client'
import { env } from '@/lib/env'
import { createLog } from '@/lib/log'

/** What every route works with; made once for the process. */
export interface ServerDeps {
  database: Database
  reader: ChainReader
  deployment: Deployment
  changes: ChangeFeed
  log: Logger
}

const kept = globalThis as { ballastServer?: ServerDeps }

/**
 * The web process's connections. Nothing is connected before it is used, so chain and database may be down. They outlive
 * hot reloads in development, which load this module anew.
 * @throws {Error} naming what is missing in the environment
 */
export function serverDeps(): ServerDeps {
  kept.ballastServer ??= create()
  return kept.ballastServer
}

function create(): ServerDeps {
  const { RPC_URL, DEPLOYMENT_FILE } = env('chain')
  const deployment = readDeployment(DEPLOYMENT_FILE)
  const chain = chainAt(RPC_URL, deployment.chainId)
  const transport = http(RPC_URL, { timeout: 5_000, retryCount: 1 })
  const { DATABASE_URL } = env('database')
  return {
    database: createDatabase(DATABASE_URL),
    changes: createChangeFeed(DATABASE_URL),
    reader: createPublicClient({ chain, transport, cacheTime: 0 }),
    deployment,
    log: createLog('web'),
  }
}
