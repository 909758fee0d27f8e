import { localAccount, localKey } from '@/lib/chain/localAccounts'
import { DEMO_HELP, parseDemoOptions } from '@/lib/cli/demoOptions'
import type { DemoResult } from '@/lib/cli/demoResult'
import { millions } from '@/lib/cli/formatMillions'
import { messageOf } from '@/lib/cli/messageOf'
import { type OpenMarket, openMarket } from '@/lib/cli/openMarket'
import { moveClock } from '@/lib/cli/playReplay'
import { createProgress, type Progress } from '@/lib/cli/progress'
import { replayMarket } from '@/lib/cli/replayMarket'
import { runLocal } from '@/lib/cli/runLocal'
import { scenarioOf } from '@/lib/oracle/replayPlan'

/** `npm run demo`: the whole path on one command. `--help` lists the options. */

/** After the replay the chain's clock runs on: an hour every five seconds, so that a week's exit takes a quarter of one. */
const CLOCK_STEP = 3600
const CLOCK_PAUSE_MS = 5_000

function readInput() {
  try {
    const options = parseDemoOptions(process.argv.slice(2))
    if (options.help) {
      console.log(DEMO_HELP)
      process.exit(0)
    }
    return { ...options, scenario: scenarioOf(options) }
  } catch (error) {
    console.error(messageOf(error))
    process.exit(2)
  }
}

function tellResult(progress: Progress, result: DemoResult): void {
  const amount = (text: string) => millions(BigInt(text))
  progress(
    result.payoutTx
      ? `The index ended at ${amount(result.index)}; the cover paid ${amount(result.paid)} of ${amount(result.limit)} tUSD, of it ${amount(result.paidByTreaty)} by the treaty; the last of it in ${result.payoutTx}`
      : `The index ended at ${amount(result.index)}; the cover had nothing to pay.`,
  )
}

function tellVisitor(progress: Progress, { stack, url }: OpenMarket): void {
  const lines = [
    `${url} stays open until Ctrl-C; the chain's clock goes on by an hour every five seconds.`,
    `For your wallet: network ${stack.rpcUrl}, chain id ${stack.market.deployment.chainId};`,
    `account ${localAccount('visitor').address} with 250,000 tUSD, private key ${localKey('visitor')}`,
    '(a public test key: never send anything of value to it).',
  ]
  for (const line of lines) progress(line)
}

async function keepClockRunning({ stack }: OpenMarket): Promise<never> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, CLOCK_PAUSE_MS))
    try {
      const { timestamp } = await stack.market.reader.getBlock()
      await moveClock(stack, Number(timestamp) + CLOCK_STEP)
    } catch {
      // A chain of the user's may be away for a while; ours is watched by the supervisor.
    }
  }
}

const { once, speed, prices, scenario } = readInput()
await runLocal(async (supervisor) => {
  const progress = createProgress()
  const market = await openMarket(supervisor, progress, {
    scenario,
    ...(prices && { prices }),
    database: 'ballast_demo',
    web: 'start',
    showBrowser: !once,
    handOver: true,
  })
  const result = await replayMarket(market, progress, { scenario, speed: once ? undefined : speed })
  tellResult(progress, result)
  if (once) return JSON.stringify(result)
  tellVisitor(progress, market)
  return keepClockRunning(market)
})
