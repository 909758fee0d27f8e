import { parseArgs } from 'node:util'
import { privateKeyToAccount } from 'viem/accounts'
import { connectReader, writerFor } from '@/lib/chain/clients'
import { readDeployment } from '@/lib/chain/deployment'
import { env, loadEnvironment } from '@/lib/env'
import { createLog } from '@/lib/log'
import { replayConnector } from '@/lib/oracle/replayConnector'
import { startReporter } from '@/lib/oracle/reporter'
import { retry } from '@/lib/processes/retry'
import { untilStopped } from '@/lib/processes/untilStopped'

/**
 * `npm run reporter`: one oracle node. Run each on a machine of its own, with a key of its own. `--env FILE` reads its
 * settings from a file other than `.env`.
 */
const { values } = parseArgs({ options: { env: { type: 'string' } } })
loadEnvironment(values.env)

const log = createLog('reporter')
const { RPC_URL, DEPLOYMENT_FILE } = env('chain')
const settings = env('reporter')

const account = privateKeyToAccount(settings.REPORTER_KEY)
const deployment = readDeployment(DEPLOYMENT_FILE)
const reader = await retry('connect to the chain', () => connectReader(RPC_URL), log)
const reporter = await startReporter({
  reader,
  writer: writerFor(reader, account),
  account,
  deployment,
  venueId: BigInt(settings.VENUE_ID),
  connector: replayConnector(settings.VENUE_FEED_URL),
  peers: settings.REPORTER_PEERS,
  host: settings.REPORTER_HOST,
  port: settings.REPORTER_PORT,
  interval: settings.REPORT_INTERVAL_SECONDS,
  log,
})
log.info({ signal: await untilStopped() }, 'stopping')
await reporter.stop()
process.exit(0)
