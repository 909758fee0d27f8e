import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Hex, toHex } from 'viem'
import { type ChainClock, clockOf } from '@/lib/chain/clients'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { localKey, localReporters } from '@/lib/chain/localAccounts'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { connectForeignAnvil, shiftFor } from '@/lib/cli/foreignChain'
import { freshDatabase } from '@/lib/cli/freshDatabase'
import type { LocalPorts } from '@/lib/cli/localPorts'
import { nodeCommand } from '@/lib/cli/nodeCommand'
import type { Progress } from '@/lib/cli/progress'
import { migrate } from '@/lib/db/migrate'
import { env } from '@/lib/env'
import { startAnvil } from '@/lib/processes/startAnvil'
import { startPostgres } from '@/lib/processes/startPostgres'
import type { Supervisor } from '@/lib/processes/supervisor'

/** Chain time between the first block of our own chain and the start of the scenario, for the setting up. */
const LEAD = 3600

/** Everything below the market: chain with contracts, database with tables, and the settings its processes share. */
export interface LocalStack {
  supervisor: Supervisor
  ports: LocalPorts
  market: LocalMarket
  clock: ChainClock
  rpcUrl: string
  databaseUrl: string
  /** Chain time − scenario time, seconds. */
  shift: number
  /** Where the processes find chain, contracts and database. */
  settings: Record<string, string>
}

async function startStores(supervisor: Supervisor, ports: LocalPorts, start: number, database: string) {
  const { RPC_URL, DATABASE_URL } = env('local')
  const chain = async () => {
    if (!RPC_URL) {
      const { rpcUrl } = await startAnvil(supervisor, { port: ports.anvil, timestamp: start - LEAD })
      return { rpcUrl, shift: 0, salt: undefined }
    }
    const reader = await connectForeignAnvil(RPC_URL)
    // A chain that others use may hold an earlier market; this one gets addresses of its own.
    const salt: Hex = toHex(randomBytes(32))
    return { rpcUrl: RPC_URL, shift: await shiftFor(reader, start), salt }
  }
  const postgres = async () =>
    DATABASE_URL
      ? freshDatabase(DATABASE_URL, database)
      : (await startPostgres(supervisor, { port: ports.postgres })).url
  const [{ rpcUrl, shift, salt }, databaseUrl] = await Promise.all([chain(), postgres()])
  return { rpcUrl, shift, salt, databaseUrl }
}

/**
 * Starts chain and database, deploys and migrates.
 * @param start when the scenario begins, unix seconds
 * @param database name of the one created on a server of the user's
 */
export async function startLocalStack(
  supervisor: Supervisor,
  progress: Progress,
  { ports, start, database }: { ports: LocalPorts; start: number; database: string },
): Promise<LocalStack> {
  const { rpcUrl, shift, salt, databaseUrl } = await progress.phase('PostgreSQL and the chain are up', () =>
    startStores(supervisor, ports, start, database),
  )
  const [market] = await progress.phase('Contracts deployed, database migrated', () =>
    Promise.all([deployLocal(rpcUrl, salt), migrate(databaseUrl)]),
  )
  const file = join(supervisor.temporaryFolder('deployment'), 'deployment.json')
  writeDeployment(file, market.deployment)
  const settings = {
    RPC_URL: rpcUrl,
    DEPLOYMENT_FILE: file,
    DATABASE_URL: databaseUrl,
    APP_URL: `http://localhost:${ports.web}`,
    NEXTAUTH_URL: `http://localhost:${ports.web}`,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    QUOTE_SIGNER_KEY: localKey('quoteSigner'),
    KEEPER_KEY: localKey('keeper'),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return { supervisor, ports, market, clock: clockOf(market.reader), rpcUrl, databaseUrl, shift, settings }
}

/** Settings of one reporter of a local market, as environment variables. */
export function reporterSettings(stack: LocalStack, index: number, venueId: bigint): Record<string, string> {
  const { ports, rpcUrl, settings } = stack
  const part = localReporters[index]
  const port = ports.reporters[index]
  if (!part || port === undefined) throw new Error(`There is no reporter ${index}.`)
  const others = ports.reporters.filter((other) => other !== port)
  return {
    RPC_URL: rpcUrl,
    DEPLOYMENT_FILE: settings.DEPLOYMENT_FILE ?? '',
    REPORTER_KEY: localKey(part),
    REPORTER_PORT: String(port),
    REPORTER_PEERS: others.map((other) => `http://127.0.0.1:${other}`).join(','),
    VENUE_FEED_URL: `http://127.0.0.1:${ports.venue}`,
    VENUE_ID: String(venueId),
  }
}

export function startWorker({ supervisor, settings }: LocalStack): void {
  supervisor.start({ name: 'worker', ...nodeCommand('lib/jobs/worker.ts'), env: settings })
}
