import { coverMarketAbi } from '@/lib/chain/generated/abis'
import type { DemoResult } from '@/lib/cli/demoResult'
import { readDemoResult } from '@/lib/cli/demoResult'
import { millions } from '@/lib/cli/formatMillions'
import type { OpenMarket } from '@/lib/cli/openMarket'
import { playReplay } from '@/lib/cli/playReplay'
import type { Progress } from '@/lib/cli/progress'
import { replaySchedule } from '@/lib/cli/replaySchedule'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import type { Scenario } from '@/lib/replay/scenario'
import { STEP } from '@/lib/risk/runWindow'

/** A loss that grows by this part of the layer is worth a report of its own. */
const WATCHED_PART = 1000n
/** How often the price is told, seconds of the replay: before the term and in it. */
const TOLD_BEFORE = 24 * 3600
const TOLD_EVERY = 4 * 3600

/**
 * Plays a scenario through an open market and reads off the chain what the cover paid.
 * @param speed chain minutes per second; undefined plays as fast as the reports come
 */
export async function replayMarket(
  market: OpenMarket,
  progress: Progress,
  { scenario, speed }: { scenario: Scenario; speed: number | undefined },
): Promise<DemoResult> {
  const { stack, venueId, coverId, openedAt, feed } = market
  const { reader, deployment } = stack.market
  const { attachment, exhaustion } = DEMO_PROGRAM.layer
  const schedule = replaySchedule(scenario, openedAt - stack.shift, (exhaustion - attachment) / WATCHED_PART)
  const begin = scenario.path[0]?.time ?? 0
  let paid = 0n
  let isSilent = false

  await playReplay(stack, {
    ...{ venueId, feed },
    times: schedule.map((time) => time + stack.shift),
    ...(speed !== undefined && { speed }),
    async tell(time, reported) {
      const at = `${new Date((time - stack.shift) * 1000).toISOString().slice(0, 16)}Z`
      if (!reported && !isSilent) progress(`${at}  no report: are three reporters alive? Nothing is paid without them.`)
      if (reported && isSilent) progress(`${at}  reports are back`)
      isSilent = !reported
      const cover = await reader.readContract({
        address: deployment.contracts.coverMarket,
        abi: coverMarketAbi,
        functionName: 'cover',
        args: [coverId],
      })
      const mark = scenario.path[Math.floor((time - stack.shift - begin) / STEP)]?.marks[0] ?? 0
      if (paid === 0n && cover.paid > 0n) progress(`${at}  the cover pays for the first time`)
      const every = time - stack.shift < scenario.term.start ? TOLD_BEFORE : TOLD_EVERY
      if (time % every === 0 || (paid === 0n && cover.paid > 0n)) {
        progress(`${at}  BTC ${mark.toFixed(0).padStart(6)}  paid ${millions(cover.paid)}`)
      }
      paid = cover.paid
    },
  })
  return readDemoResult(stack.market, scenario.name, coverId)
}
