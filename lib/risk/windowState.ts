import type { Side, VenueExposure, VenueRules } from '@/lib/risk/exposure'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { type SeizureLadder, seizureLadder } from '@/lib/risk/seizureLadder'

/** A seized part of the open interest that waits to be sold. */
export type Slice = { quantity: number; bankruptcyPrice: number }

/** One side of a market inside a window. Quantities in units of the underlying. */
export type SideState = {
  /** Open positions, not seized. */
  open: number
  /** Move of the mark up to which the ladder is gone: crossed by the mark, or deleveraged. */
  reached: number
  /** Quantity and moment of the ladder up to there, as if nothing had been closed against the other side. */
  crossed: { quantity: number; moment: number }
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
  /** N of this market, asset. */
  netLoss: number
  long: SideState
  short: SideState
}

/** What stays the same through a window. */
export type MarketBook = {
  market: string
  /** Mark at the opening, which the ladder's distances are measured from. */
  openingMark: number
  dailyVolume: number
  /** `Y × σ ÷ √(δV)`: impact of the square root of one asset unit. */
  impact: number
  long: SeizureLadder
  short: SeizureLadder
}

export type VenueBook = {
  markets: readonly MarketBook[]
  rules: VenueRules
  /** Balance of the insurance fund at the opening, asset. */
  fund: number
  /** Of the impact, seconds. */
  halfLife: number
  /** θ: share of the venue's own impact that moves the mark. */
  feedback: number
}

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

type WindowParameters = Pick<ModelParameters, 'impactCoefficient' | 'impactHalfLife' | 'feedback'>

/**
 * What is constant in all windows of an exposure that `assertExposure` has passed. A position is seized in full at its
 * bracket's maintenance margin, or, with partial liquidation, the rest at half of it.
 */
export function venueBook(exposure: VenueExposure, parameters: WindowParameters = DEFAULT_PARAMETERS): VenueBook {
  const { rules, fund } = exposure
  const markets = exposure.markets.map(
    (market): MarketBook => ({
      market: market.market,
      openingMark: market.markPrice,
      dailyVolume: market.dailyVolume,
      impact: (parameters.impactCoefficient * market.dailyVolatility) / Math.sqrt(market.depth * market.dailyVolume),
      long: seizureLadder(market, 'long', rules.partialLiquidation),
      short: seizureLadder(market, 'short', rules.partialLiquidation),
    }),
  )
  return { markets, rules, fund, halfLife: parameters.impactHalfLife, feedback: parameters.feedback }
}

/**
 * Opens a window: nothing seized, nothing sold, marks as in the snapshot.
 * @param openInterestScale open interest as a multiple of the book's
 */
export function openBook(book: VenueBook, openInterestScale = 1): WindowState {
  return {
    book,
    elapsed: 0,
    fund: book.fund,
    netLoss: 0,
    uncovered: 0,
    markets: book.markets.map((market) => ({
      mark: market.openingMark,
      low: market.openingMark,
      high: market.openingMark,
      executed: 0,
      netLoss: 0,
      long: openSide(market.long, openInterestScale),
      short: openSide(market.short, openInterestScale),
    })),
  }
}

/** A window on an exposure that `assertExposure` has passed. */
export function openWindow(exposure: VenueExposure, parameters: WindowParameters = DEFAULT_PARAMETERS): WindowState {
  return openBook(venueBook(exposure, parameters))
}

function openSide(ladder: SeizureLadder, openInterestScale: number): SideState {
  return {
    open: ladder.total * openInterestScale,
    reached: ladder.moves[0] as number,
    crossed: { quantity: 0, moment: 0 },
    inventory: [],
    seized: 0,
  }
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
  // Slices and crossings are replaced, never changed, so they can be shared.
  return { ...side, inventory: [...side.inventory] }
}

/** Open interest of one side of a market, seized inventory included, asset at the current mark. */
export function openInterestAt(state: MarketState, side: Side): number {
  return (state[side].open + state[side].seized) * state.mark
}
