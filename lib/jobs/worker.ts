import { createPublicClient, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { chainAt, writerFor } from '@/lib/chain/clients'
import { readDeployment } from '@/lib/chain/deployment'
import { createDatabase } from '@/lib/db/client'
import { env, loadEnvironment } from '@/lib/env'
import { runIndexer } from '@/lib/jobs/indexer/runIndexer'
import { runJobs } from '@/lib/jobs/runJobs'
import { createLog } from '@/lib/log'

/** `npm run worker`: follows the chain and does the jobs. Any number may run; SIGTERM or SIGINT ends one in order. */
async function main(): Promise<void> {
  loadEnvironment()
  const log = createLog('worker')
  const { RPC_URL, DEPLOYMENT_FILE } = env('chain')
  const { DATABASE_URL: databaseUrl } = env('database')
  const deployment = readDeployment(DEPLOYMENT_FILE)
  const chain = chainAt(RPC_URL, deployment.chainId)
  const reader = createPublicClient({ chain, transport: http(RPC_URL), cacheTime: 0, pollingInterval: 250 })
  const writer = writerFor(reader, privateKeyToAccount(env('worker').KEEPER_KEY))
  const database = createDatabase(databaseUrl)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())

  log.info({ rpc: new URL(RPC_URL).host, market: deployment.contracts.coverMarket }, 'The worker is at work.')
  await Promise.all([
    runIndexer({ database, reader, deployment, log }, stop.signal),
    runJobs({ database, databaseUrl, reader, writer, deployment, log }, stop.signal),
  ])
  await database.$disconnect()
  log.info('The worker has stopped.')
}

await main()
