import { isDayStart } from '@/lib/domain/ballastDay'
import type { Assets } from '@/lib/domain/money'
import type { Scenario } from '@/lib/replay/scenario'
import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'
import { type Liquidation, netLossDown, netLossOf, toAssetsDown } from '@/lib/risk/liquidation'
import { scaleExposure } from '@/lib/risk/scaleExposure'
import { closeInventory, stepWindow } from '@/lib/risk/stepWindow'
import { type MarketState, openInterestAt, openWindow, type WindowState } from '@/lib/risk/windowState'

/**
 * Part of the first day's open interest, in units of the underlying, that comes back each day until it is whole again: what
 * ordinary days liquidate is opened anew within days. Judgement; it only matters between windows.
 */
const DAILY_REGROWTH = 0.2

/** The venue's books after one five-minute step. Money in base units, rounded down. */
export type ReplayStep = {
  /** Unix seconds of the scenario. */
  time: number
  /** In the order of the exposure's markets. */
  marks: readonly number[]
  /** Liquidations closed in this step, raw; `time` in unix seconds. */
  records: readonly Liquidation[]
  /** Cumulative, from all records so far by `netLossDown`. */
  netLoss: Assets
  /** The venue's own fund; payouts of covers are not in it. */
  fund: Assets
  /** Deficits that the fund has paid so far. */
  fundPaid: Assets
  /** Long open interest by market, seized positions included, at mark. */
  openInterest: readonly { market: string; openInterest: Assets }[]
  /** The day's snapshot at the open interest, marks and fund of now: what RAOI is computed from. */
  exposure: VenueExposure
}

/**
 * Plays a venue through a scenario: the window function of the risk engine, step by step. A window is a Ballast day. When
 * the next one starts, what is left of the inventory is closed at mark, positions are spread around the new mark as
 * before, and open interest grows back by a fifth of its first size a day.
 *
 * The first step is the opening, before any mark has moved.
 */
export function* createReplay(scenario: Scenario): Generator<ReplayStep, void, void> {
  const { exposure, path } = scenario
  const whole = exposure.markets.map((market) => openInterestOf(market.long) / market.markPrice)
  let snapshot = exposure
  let state = openWindow(exposure)
  let previous = path[0]?.time ?? 0
  let netLoss = 0n
  let deficits = 0
  for (const { time, marks } of path) {
    const closed: Liquidation[] = []
    if (time > previous) {
      const step = stepWindow(state, marks, time - previous)
      state = step.state
      closed.push(...step.records)
      if (isDayStart(time)) {
        closeInventory(state, closed)
        snapshot = nextSnapshot(snapshot, state, whole)
        state = { ...openWindow(snapshot), netLoss: state.netLoss, uncovered: state.uncovered }
      }
    }
    const records = closed.map((record) => ({ ...record, time }))
    netLoss += netLossDown(records)
    for (const record of records) deficits += Math.max(0, netLossOf(record))
    previous = time
    yield {
      time,
      marks,
      records,
      netLoss,
      fund: toAssetsDown(state.fund),
      fundPaid: toAssetsDown(deficits - state.uncovered),
      openInterest: state.markets.map((market, index) => ({
        market: snapshot.markets[index]?.market ?? '',
        openInterest: toAssetsDown(openInterestAt(market, 'long')),
      })),
      exposure: now(snapshot, state),
    }
  }
}

/** The books for the next day: what is left, plus the day's regrowth, spread around the mark. */
function nextSnapshot(snapshot: VenueExposure, state: WindowState, whole: readonly number[]): VenueExposure {
  const updates = snapshot.markets.map(({ market }, index) => {
    const { mark, long } = state.markets[index] as MarketState
    const first = whole[index] as number
    const left = Math.min(first, long.open + long.seized + DAILY_REGROWTH * first)
    return [market, { openInterest: left * mark, markPrice: mark }] as const
  })
  return scaleExposure(snapshot, Object.fromEntries(updates), state.fund)
}

function now(snapshot: VenueExposure, state: WindowState): VenueExposure {
  const updates = snapshot.markets.map(({ market }, index) => {
    const books = state.markets[index] as MarketState
    return [market, { openInterest: openInterestAt(books, 'long'), markPrice: books.mark }] as const
  })
  return scaleExposure(snapshot, Object.fromEntries(updates), state.fund)
}
