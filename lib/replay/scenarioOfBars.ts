import { pathOfBar, STEPS_PER_HOUR } from '@/lib/replay/pathOfBar'
import type { Bar } from '@/lib/replay/prices'
import { type Scenario, toScenario } from '@/lib/replay/scenario'

/**
 * A scenario of hourly bars as `parsePrices` gives them: the first open, then each bar's path in five-minute steps.
 * @param name shown with the replay, e.g. the file and its range
 */
export function scenarioOfBars(name: string, bars: readonly Bar[]): Scenario {
  const step = 3600 / STEPS_PER_HOUR
  const opening = bars.slice(0, 1).map(({ time, open }) => ({ time, mark: open }))
  const marks = bars.flatMap((bar) =>
    pathOfBar(bar).map((mark, index) => ({ time: bar.time + (index + 1) * step, mark })),
  )
  return toScenario(name, [...opening, ...marks])
}
