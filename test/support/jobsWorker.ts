import { createPublicClient, http } from 'viem'
import { chainAt, writerFor } from '@/lib/chain/clients'
import { deploymentSchema } from '@/lib/chain/deployment'
import { localAccount } from '@/lib/chain/localAccounts'
import { createDatabase } from '@/lib/db/client'
import { env } from '@/lib/env'
import { runJobs } from '@/lib/jobs/runJobs'
import { createLog } from '@/lib/log'
import { contractsSchema } from '@/lib/schemas/contracts'

/** A worker that does the jobs of the database `DATABASE_URL` and has no chain: nobody listens on port 9. */
const contracts = Object.keys(contractsSchema.shape).map((name) => [name, `0x${'1'.repeat(40)}`])
const deployment = deploymentSchema.parse({
  ...{ chainId: 31_337, genesisHash: `0x${'0'.repeat(64)}`, startBlock: 0 },
  contracts: Object.fromEntries(contracts),
})
const rpc = 'http://127.0.0.1:9'
const { DATABASE_URL: databaseUrl } = env('database')
const reader = createPublicClient({ chain: chainAt(rpc, deployment.chainId), transport: http(rpc) })
const writer = writerFor(reader, localAccount('keeper'))
const database = createDatabase(databaseUrl)
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
const log = createLog('worker')
runJobs({ database, databaseUrl, reader, writer, deployment, log }, stop.signal).then(() => database.$disconnect())
