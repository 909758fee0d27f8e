import type { Side, VenueExposure, VenueRules } from '@/lib/risk/exposure'
import { type Ladder, toLadder } from '@/lib/risk/ladder'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'

/** A seized part of the open interest that waits to be sold. */
export type Slice = { quantity: number; bankruptcyPrice: number }

/** One side of a market inside a window. Quantities in units of the underlying. */
export type SideState = {
  /** Open positions, not seized. */
  open: number
  /** What closing against the other side has left of each rung, 0 to 1. */
  scale: number
  /** Distance to bankruptcy up to which the ladder has been crossed, for each tranche. */
  reached: number[]
  /** Seized and unsold, oldest first. */
  inventory: Slice[]
  /** Σ quantity of the inventory. */
  seized: number
}

export type MarketState = {
  mark: number
  /** Lowest and highest mark of the window. */
  low: number
  high: number
  /** Q: what the venue sold less what it bought, decayed with the impact's half-life, asset. */
  executed: number
  long: SideState
  short: SideState
}

/** A part of every rung that is liquidated at one maintenance margin. */
type Tranche = { share: number; margin: number }

/** What stays the same through a window. */
export type MarketBook = {
  market: string
  /** Mark at the opening, which the ladder's distances are measured from. */
  openingMark: number
  dailyVolume: number
  /** `Y × σ ÷ √(δV)`: impact of the square root of one asset unit. */
  impact: number
  long: Ladder
  short: Ladder
  tranches: readonly Tranche[]
}

type VenueBook = { markets: readonly MarketBook[]; rules: VenueRules; halfLife: number }

/** A venue inside a window of 24 h. Plain data; `stepWindow` maps one to the next. */
export type WindowState = {
  /** Constant through the window, shared between its states. */
  book: VenueBook
  /** Since the opening, seconds. */
  elapsed: number
  /** Balance of the insurance fund, at least 0, asset. */
  fund: number
  /** N: deficits − surplus − fees since the opening, asset. */
  netLoss: number
  /** Part of the deficits that found the fund empty and fell to others, asset. */
  uncovered: number
  markets: MarketState[]
}

/**
 * Opens a window on an exposure that `assertExposure` has passed: nothing seized, nothing sold, marks as in the snapshot.
 * A position is seized in full at its bracket's maintenance margin, or, with partial liquidation, the rest at half of it.
 */
export function openWindow(
  exposure: VenueExposure,
  parameters: Pick<ModelParameters, 'impactCoefficient' | 'impactHalfLife'> = DEFAULT_PARAMETERS,
): WindowState {
  const part = exposure.rules.partialLiquidation
  const markets = exposure.markets.map((market): MarketBook => {
    const tranches = market.brackets.flatMap(({ maintenanceMargin, openInterestShare }) => [
      { share: openInterestShare * part, margin: maintenanceMargin },
      { share: openInterestShare * (1 - part), margin: maintenanceMargin / 2 },
    ])
    return {
      market: market.market,
      openingMark: market.markPrice,
      dailyVolume: market.dailyVolume,
      impact: (parameters.impactCoefficient * market.dailyVolatility) / Math.sqrt(market.depth * market.dailyVolume),
      long: toLadder(market.long, market.markPrice),
      short: toLadder(market.short, market.markPrice),
      tranches: tranches.filter((tranche) => tranche.share > 0),
    }
  })
  return {
    book: { markets, rules: exposure.rules, halfLife: parameters.impactHalfLife },
    elapsed: 0,
    fund: exposure.fund,
    netLoss: 0,
    uncovered: 0,
    markets: markets.map((market) => ({
      mark: market.openingMark,
      low: market.openingMark,
      high: market.openingMark,
      executed: 0,
      long: openSide(market, 'long'),
      short: openSide(market, 'short'),
    })),
  }
}

function openSide(market: MarketBook, side: Side): SideState {
  return { open: market[side].total, scale: 1, reached: market.tranches.map(() => 0), inventory: [], seized: 0 }
}

/** A copy that shares nothing that changes. */
export function copyWindow(state: WindowState): WindowState {
  return {
    ...state,
    markets: state.markets.map((market) => ({
      ...market,
      long: copySide(market.long),
      short: copySide(market.short),
    })),
  }
}

function copySide(side: SideState): SideState {
  // Slices are replaced, never changed, so they can be shared.
  return { ...side, reached: [...side.reached], inventory: [...side.inventory] }
}

/** Open interest of one side of a market, seized inventory included, asset at the current mark. */
export function openInterestAt(state: MarketState, side: Side): number {
  return (state[side].open + state[side].seized) * state.mark
}
