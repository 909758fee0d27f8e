import { parseArgs } from 'node:util'
import { localAccount, localKey } from '@/lib/chain/localAccounts'
import { messageOf } from '@/lib/cli/messageOf'
import { openMarket } from '@/lib/cli/openMarket'
import { createProgress } from '@/lib/cli/progress'
import { replayMarket } from '@/lib/cli/replayMarket'
import { runLocal } from '@/lib/cli/runLocal'
import { scenarioOf } from '@/lib/oracle/replayPlan'

/**
 * `npm run dev`: the market of the demo, before its crash, with pages that reload as they are changed. `--replay` plays
 * the crash as well.
 */
const SPEED = 20

function wantsReplay(): boolean {
  try {
    return parseArgs({ options: { replay: { type: 'boolean', default: false } } }).values.replay
  } catch (error) {
    console.error(`${messageOf(error)}\nnpm run dev -- [--replay]`)
    process.exit(2)
  }
}

const replay = wantsReplay()
await runLocal(async (supervisor) => {
  const progress = createProgress()
  const scenario = scenarioOf({})
  const market = await openMarket(supervisor, progress, {
    scenario,
    database: 'ballast_dev',
    web: 'dev',
    showBrowser: false,
    handOver: false,
  })
  progress(`Logs: ${supervisor.logFolder}`)
  progress(`Chain ${market.stack.rpcUrl}, database ${market.stack.databaseUrl}`)
  progress(`Wallet: ${localAccount('visitor').address}, public test key ${localKey('visitor')}`)
  if (replay) await replayMarket(market, progress, { scenario, speed: SPEED })
  return new Promise<never>(() => {})
})
