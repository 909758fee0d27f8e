import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayConnector } from '@/lib/oracle/replayConnector'
import { type ReplayVenue, startReplayVenue } from '@/lib/oracle/replayVenue'
import { findFreePort } from '@/lib/processes/findFreePort'
import { createReplay, type ReplayStep } from '@/lib/replay/createReplay'
import { march2020 } from '@/lib/replay/march2020'
import { raoiDown } from '@/lib/risk/raoi'

const WEEK = 7 * 86_400
const SHIFT = 300 * WEEK
const scenario = march2020()
const steps = [...createReplay(scenario)]
const timeOf = (iso: string) => Date.parse(iso) / 1000
const stepAt = (time: number) => steps.find((step) => step.time === time) as ReplayStep

let venue: ReplayVenue
let url: string
beforeAll(async () => {
  const port = await findFreePort()
  venue = await startReplayVenue({ scenario, shift: SHIFT, port })
  url = `http://127.0.0.1:${port}`
})
afterAll(() => venue.close())

describe('a reporter that reads the replay', () => {
  it('finds from the raw books what the replay had', async () => {
    const connector = replayConnector(url)
    for (const iso of ['2020-03-10T00:00Z', '2020-03-12T10:45Z', '2020-03-13T02:15Z', '2020-03-13T12:00Z']) {
      const time = timeOf(iso)
      venue.advance(time + SHIFT)
      const step = stepAt(time)
      expect(await connector.observe(time + SHIFT)).toEqual({
        observedAt: time + SHIFT,
        netLiquidationLoss: step.netLoss,
        fundBalance: step.fund,
        raoi: raoiDown(step.exposure),
        markets: step.openInterest,
      })
    }
  })

  it('finds the same when it starts late', async () => {
    const time = timeOf('2020-03-13T12:00Z')
    const seen = await replayConnector(url).observe(time + SHIFT)
    expect(seen?.netLiquidationLoss).toBe(stepAt(time).netLoss)
  })

  it('gets nothing of the future', async () => {
    expect(await replayConnector(url).observe(timeOf('2020-03-14T00:00Z') + SHIFT)).toBeUndefined()
  })

  it('keeps the last books after the end', async () => {
    const end = (scenario.path.at(-1)?.time ?? 0) + SHIFT
    venue.advance(end + WEEK)
    const seen = await replayConnector(url).observe(end + WEEK)
    expect(seen?.netLiquidationLoss).toBe(steps.at(-1)?.netLoss)
  })

  it('fails aloud when the venue is away', async () => {
    await expect(replayConnector('http://127.0.0.1:1').observe(1)).rejects.toThrow()
  })
})
