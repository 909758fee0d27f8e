import { setTimeout as sleep } from 'node:timers/promises'
import { ExchangeRefused, ExchangeUnavailable } from './candleErrors'
import type { Answer, Exchange, Verdict } from './exchange'

export interface AskOptions {
  signal?: AbortSignal | undefined
  /** Told before each pause. */
  onWait?: ((why: string, seconds: number) => void) | undefined
  /** First pause after a failure, doubled with each; default 1 s. */
  pauseMs?: number | undefined
}

const ATTEMPTS = 6
const TIMEOUT_MS = 30_000
/** An exchange that wants us away for longer is left alone: the command ends and says when to come back. */
const LONGEST_WAIT_SECONDS = 300

/**
 * Asks an exchange for one page of candles. While it is busy, fails or doesn't answer it is asked again, up to six times,
 * after the pause it wants or one that doubles.
 * @returns the body of its answer
 * @throws {ExchangeUnavailable} @throws {ExchangeRefused} @throws the signal's reason once that is aborted
 */
export async function askExchange(
  exchange: Exchange,
  symbol: string,
  url: URL,
  { signal, onWait, pauseMs = 1000 }: AskOptions,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const { verdict, body } = await askOnce(exchange, url, signal)
    if (verdict.kind === 'answered') return body
    if (verdict.kind === 'refused') throw new ExchangeRefused(exchange.name, symbol, verdict.why)
    const { why, seconds = (pauseMs * 2 ** (attempt - 1)) / 1000 } = verdict
    if (seconds > LONGEST_WAIT_SECONDS) {
      const back = new Date(Date.now() + 1000 * seconds).toISOString().slice(0, 16)
      throw new ExchangeUnavailable(exchange.name, `${why} and it wants to be left alone until ${back}Z`)
    }
    if (attempt === ATTEMPTS) throw new ExchangeUnavailable(exchange.name, `${why}, asked ${ATTEMPTS} times`)
    onWait?.(why, seconds)
    await sleep(1000 * seconds, undefined, { signal }).catch(() => undefined)
    signal?.throwIfAborted()
  }
}

async function askOnce(
  exchange: Exchange,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<{ verdict: Verdict; body: unknown }> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
    const { status, headers } = response
    const answer: Answer = { status, headers, body: parsed(await response.text()) }
    if (status >= 500) return { verdict: { kind: 'busy', why: `it fails with HTTP ${status}` }, body: undefined }
    return { verdict: exchange.judge(answer), body: answer.body }
  } catch (error) {
    signal?.throwIfAborted()
    const why = timeout.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : `${url.host} can't be reached`
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
    return { verdict: { kind: 'busy', why: `${why}${cause}` }, body: undefined }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
