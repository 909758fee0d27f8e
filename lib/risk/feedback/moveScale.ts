import { exp } from '@/lib/risk/elementary/exp'
import { eventPath } from '@/lib/risk/eventPath'
import type { Side, VenueExposure } from '@/lib/risk/exposure'
import { FeedbackTooStrong } from '@/lib/risk/feedback/feedbackTooStrong'
import { adverseMove, eventFrequency } from '@/lib/risk/moveLaw'
import type { ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { type MarketState, openBook, venueBook } from '@/lib/risk/windowState'

/** By market, in the exposure's order: what an event's move is multiplied by before the venue's own impact adds to it. */
export type MoveScale = { falls: readonly number[]; rises: readonly number[] }

/** Probability a day at which simulated moves are made to equal history's. */
const TAIL = 1e-3
/** Probabilities a day of the events that are looked at, evenly spaced in logs, and paths of each. */
const [COMMONEST, RAREST] = [2e-2, 1e-5]
const STRATA = 32
const PATHS = 6
const SEED = 0x5ca1e
/** The search is in logs of the scale, from a tenth to 1. */
const LEAST = Math.log(0.1)
const HALVINGS = 10
/** Of the move, beyond which the two are not called equal. */
const TOLERANCE = 0.01

/**
 * With feedback θ above 0 the venue's own impact moves the mark, so that a move of size z ends beyond z; history, which the sizes
 * are fitted to, contains its cascades already. So moves are scaled, per market and side, until the simulated move that is
 * passed on one day in a thousand equals the fitted one at the exposure's volatility. Markets move together, at one
 * probability, and share the fund. By bisection on the same 192 events: the simulated quantile rises with the scale.
 * @throws {FeedbackTooStrong} where the quantile jumps over history's, as in a cascade that no smaller move starts
 */
export function moveScale(exposure: VenueExposure, parameters: ModelParameters): MoveScale {
  const ones = exposure.markets.map(() => 1)
  if (parameters.feedback === 0) return { falls: ones, rises: ones }
  return { falls: sideScale(exposure, 'long', parameters), rises: sideScale(exposure, 'short', parameters) }
}

function sideScale(exposure: VenueExposure, side: Side, parameters: ModelParameters): number[] {
  const events = drawEvents(exposure, side, parameters)
  const history = exposure.markets.map((_, market) =>
    quantile(
      events.map(({ weight, moves }) => ({ weight, move: moves[market] as number })),
      TAIL,
    ),
  )
  const low = history.map(() => LEAST)
  const high = history.map(() => 0)
  const simulate = (scales: readonly number[]) => simulatedMoves(exposure, side, parameters, events, scales)
  for (let step = 0; step < HALVINGS; step++) {
    const middle = low.map((least, market) => (least + (high[market] as number)) / 2)
    const moves = simulate(middle.map(Math.exp))
    middle.forEach((log, market) => {
      if ((moves[market] as number) > (history[market] as number)) high[market] = log
      else low[market] = log
    })
  }
  const scales = low.map(Math.exp)
  const reached = simulate(scales)
  exposure.markets.forEach(({ market }, index) => {
    const ratio = (reached[index] as number) / (history[index] as number)
    if (Math.abs(ratio - 1) > TOLERANCE) throw new FeedbackTooStrong(parameters.feedback, market, side)
  })
  return scales
}

type Event = { weight: number; moves: readonly number[]; shape: Float64Array }

/** Events of one side with their probability a day, each with its course. */
function drawEvents(exposure: VenueExposure, side: Side, parameters: ModelParameters): Event[] {
  const commonest = Math.min(COMMONEST, eventFrequency(side, parameters))
  const ratio = (RAREST / commonest) ** (1 / STRATA)
  const law = pathLaw(parameters)
  const stream = streamOf(SEED, side === 'long' ? 0 : 1)
  return Array.from({ length: STRATA }, (_, stratum) => {
    const to = commonest * ratio ** stratum
    const from = stratum === STRATA - 1 ? 0 : to * ratio
    return Array.from({ length: PATHS }, (__, path): Event => {
      const tail = from + ((path + stream.uniform()) * (to - from)) / PATHS
      return {
        weight: (to - from) / PATHS,
        moves: exposure.markets.map(({ dailyVolatility }) => adverseMove(side, tail, dailyVolatility, parameters)),
        shape: eventPath(side, stream, law, new Float64Array(STEPS)),
      }
    })
  }).flat()
}

/** Each market's move that is passed with probability `TAIL` a day, the venue's own impact included. */
function simulatedMoves(
  exposure: VenueExposure,
  side: Side,
  parameters: ModelParameters,
  events: readonly Event[],
  scales: readonly number[],
): number[] {
  const book = venueBook(exposure, parameters)
  const sign = side === 'long' ? 1 : -1
  const worst = events.map(({ weight, moves, shape }) => {
    const path = Array.from(shape, (value) =>
      book.markets.map(
        ({ openingMark }, market) =>
          openingMark * exp(sign * (scales[market] as number) * (moves[market] as number) * value),
      ),
    )
    const { state } = traverse(openBook(book), path, STEP, null)
    return {
      weight,
      moves: state.markets.map(({ low, high }: MarketState, market) => {
        const openingMark = book.markets[market]?.openingMark as number
        return side === 'long' ? -Math.log(low / openingMark) : Math.log(high / openingMark)
      }),
    }
  })
  return exposure.markets.map((_, market) =>
    quantile(
      worst.map(({ weight, moves }) => ({ weight, move: moves[market] as number })),
      TAIL,
    ),
  )
}

/** The move that is passed with probability `tail`, on a line between the two events about it. */
function quantile(events: { weight: number; move: number }[], tail: number): number {
  const falling = events.sort((a, b) => b.move - a.move)
  let above = 0
  let last = falling[0]?.move ?? 0
  for (const { weight, move } of falling) {
    if (above + weight >= tail) return last + ((move - last) * (tail - above)) / weight
    above += weight
    last = move
  }
  return last
}
