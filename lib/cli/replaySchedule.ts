import type { Time } from '@/lib/domain/ballastDay'
import type { Assets } from '@/lib/domain/money'
import { createReplay } from '@/lib/replay/createReplay'
import type { Scenario } from '@/lib/replay/scenario'

const HOUR = 3600
/** The longest step on a calm day, and on one with losses. */
const CALM_STEP = 4 * HOUR
const LOSS_STEP = HOUR
const DAY_STEPS = 288

/**
 * The times at which a replay stops for the reporters: at each five minutes in which the venue's net liquidation loss has
 * grown by `watch` since the last stop, at each of its highs, and otherwise every hour or, on days without losses, every
 * four hours. Ends with the path. Scenario time, rising, after `from`.
 */
export function replaySchedule(scenario: Scenario, from: Time, watch: Assets): Time[] {
  const books = [...createReplay(scenario)].map(({ time, netLoss }) => ({ time, netLoss }))
  const times: Time[] = []
  let last = { time: from, netLoss: 0n }
  let highest = 0n
  books.forEach((now, index) => {
    const next = books[index + 1]
    const isHigh = now.netLoss > highest && (!next || next.netLoss < now.netLoss)
    if (now.netLoss > highest) highest = now.netLoss
    if (now.time <= from) {
      last = { ...now, time: from }
      return
    }
    const ahead = books[Math.min(index + DAY_STEPS, books.length - 1)]
    const behind = books[Math.max(index - DAY_STEPS, 0)]
    const isEventful = ahead && behind && ahead.netLoss - behind.netLoss >= watch
    const step = isEventful ? LOSS_STEP : CALM_STEP
    const isDue = now.time % step === 0
    if (!next || isHigh || isDue || now.netLoss - last.netLoss >= watch) {
      times.push(now.time)
      last = now
    }
  })
  return times
}
