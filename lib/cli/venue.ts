import { readFileSync } from 'node:fs'
import { connectReader } from '@/lib/chain/clients'
import { env } from '@/lib/env'
import { createLog } from '@/lib/log'
import { replayPlanSchema, scenarioOf } from '@/lib/oracle/replayPlan'
import { startReplayVenue } from '@/lib/oracle/replayVenue'
import { retry } from '@/lib/processes/retry'
import { untilStopped } from '@/lib/processes/untilStopped'

/** The replay venue as a process: follows the chain's clock and serves its books. Started by the demo. */
const POLL_MS = 25
/** The same after a while in which the clock stood still. */
const IDLE_POLL_MS = 150
const IDLE_AFTER_MS = 3_000
const log = createLog('venue')
const { RPC_URL } = env('chain')
const { VENUE_PORT, REPLAY_FILE } = env('venue')

const plan = replayPlanSchema.parse(JSON.parse(readFileSync(REPLAY_FILE, 'utf8')))
const venue = await startReplayVenue({ scenario: scenarioOf(plan), shift: plan.shift, port: VENUE_PORT })
const reader = await retry('connect to the chain', () => connectReader(RPC_URL), log)
log.info({ port: VENUE_PORT, ...plan }, 'venue is up')

let stopped = false
async function follow(): Promise<void> {
  let now = 0n
  let movedAt = Date.now()
  while (!stopped) {
    const { timestamp } = await retry('read the chain', () => reader.getBlock(), log)
    if (timestamp !== now) movedAt = Date.now()
    now = timestamp
    venue.advance(Number(now))
    const pause = Date.now() - movedAt < IDLE_AFTER_MS ? POLL_MS : IDLE_POLL_MS
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
void follow()
log.info({ signal: await untilStopped() }, 'stopping')
stopped = true
await venue.close()
process.exit(0)
