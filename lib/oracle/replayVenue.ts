import { createServer } from 'node:http'
import type { Time } from '@/lib/domain/ballastDay'
import { createReplay, type ReplayStep } from '@/lib/replay/createReplay'
import type { Scenario } from '@/lib/replay/scenario'
import type { Liquidation } from '@/lib/risk/liquidation'
import { type Books, LIQUIDATIONS_PER_PAGE } from './venueFeed'

/** How long a request for books that the chain's clock is about to reach is kept waiting, milliseconds. */
const HOLD_MS = 300
const HOLD_STEP_MS = 10

/** Steps whose books are kept: a day, far more than a reporter may lag. */
const KEPT = 288

export interface ReplayVenue {
  /** Moves the venue on to a time of the chain. Going back does nothing. */
  advance(time: Time): void
  close(): Promise<void>
}

/** The books at a chain time, from the replay's step that was the last then. */
function booksAt(at: Time, step: ReplayStep, liquidations: number): Books {
  return {
    at,
    liquidations,
    fund: String(step.fund),
    markets: step.openInterest.map(({ market, openInterest }) => ({ market, openInterest: String(openInterest) })),
    exposure: step.exposure,
  }
}

/**
 * A venue that plays a scenario and publishes its raw books over HTTP, never ahead of the chain's clock.
 * After the scenario's end its books stay as they were.
 * @param shift chain time − scenario time, seconds
 * @throws when the port is taken
 */
export async function startReplayVenue(options: {
  scenario: Scenario
  shift: number
  port: number
}): Promise<ReplayVenue> {
  const { scenario, shift, port } = options
  const replay = createReplay(scenario)
  const records: Liquidation[] = []
  const steps: { step: ReplayStep; liquidations: number }[] = []
  let next = replay.next()
  let now: Time = 0

  function advance(time: Time): void {
    now = Math.max(now, time)
    while (!next.done && next.value.time + shift <= now) {
      const step = next.value
      for (const record of step.records) records.push({ ...record, time: record.time + shift })
      steps.push({ step, liquidations: records.length })
      if (steps.length > KEPT) steps.shift()
      next = replay.next()
    }
  }

  function answer(url: URL): unknown {
    const [, at] = /^\/v1\/books\/(\d+)$/.exec(url.pathname) ?? []
    if (at) {
      const time = Number(at)
      if (time > now) return undefined
      const found = steps.findLast(({ step }) => step.time + shift <= time)
      return found && booksAt(time, found.step, found.liquidations)
    }
    if (url.pathname === '/v1/liquidations') {
      const after = Number(url.searchParams.get('after') ?? 0)
      const until = Number(url.searchParams.get('until') ?? now)
      if (!Number.isSafeInteger(after) || after < 0 || !Number.isFinite(until)) return undefined
      const page = records.slice(after, after + LIQUIDATIONS_PER_PAGE)
      return { records: page.filter(({ time }) => time <= until) }
    }
    if (url.pathname === '/v1/health') return { scenario: scenario.name, now, liquidations: records.length }
    return undefined
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://venue')
    let body = request.method === 'GET' ? answer(url) : undefined
    for (let held = 0; !body && held < HOLD_MS; held += HOLD_STEP_MS) {
      await new Promise((resolve) => setTimeout(resolve, HOLD_STEP_MS))
      body = answer(url)
    }
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'nothing here (yet)' }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    advance,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}
