import { type Concentration, concentrationOf } from '@/lib/risk/accounts/concentrationOf'
import { embedAccounts } from '@/lib/risk/accounts/embedAccounts'
import { separateAccounts } from '@/lib/risk/accounts/separateAccounts'
import { assertExposure } from '@/lib/risk/assertExposure'
import type { VenueExposure } from '@/lib/risk/exposure'
import { InvalidExposure, record } from '@/lib/risk/exposureChecks'
import { assertTotals } from '@/lib/risk/inference/assertTotals'
import { inferLadders } from '@/lib/risk/inference/inferLadders'
import { assertScenarios } from '@/lib/risk/scenarios/assertScenarios'
import { laddersOfScenarios } from '@/lib/risk/scenarios/laddersOfScenarios'

/** How the ladders came about; shown with every figure that rests on them. */
export type ExposureBasis = 'given ladder' | 'scenario table' | 'inferred ladder'

/** An exposure of any kind, made ready for the window, the price and RAOI. */
export type ExposureReading = {
  basis: ExposureBasis
  exposure: VenueExposure
  /** For an inferred ladder 64 equally likely exposures, whose spread the quote's margin pays for; else empty. */
  draws: readonly VenueExposure[]
  /** For a scenario table the ladders' deficits over the table's, at least 1; else 1. */
  overstatement: number
  /** Of the largest accounts, where they are named. */
  concentration: readonly Concentration[]
}

/**
 * Reads an exposure of any kind from outside: ladders (`kind` absent or "ladders"), a scenario table ("scenarios") or
 * published totals ("totals"). Largest accounts become rungs of their own.
 * @throws {InvalidExposure} naming the first field that breaks a rule
 */
export function readExposure(value: unknown): ExposureReading {
  const { kind } = record(value, '')
  if (kind === undefined || kind === 'ladders') {
    return reading('given ladder', assertExposure(value), [], 1)
  }
  if (kind === 'scenarios') {
    const { exposure, overstatement } = laddersOfScenarios(assertScenarios(value))
    return reading('scenario table', exposure, [], overstatement)
  }
  if (kind === 'totals') {
    const { exposure, draws } = inferLadders(assertTotals(value))
    return reading('inferred ladder', exposure, draws, 1)
  }
  throw new InvalidExposure('kind', 'must be "ladders", "scenarios" or "totals"')
}

function reading(
  basis: ExposureBasis,
  exposure: VenueExposure,
  draws: readonly VenueExposure[],
  overstatement: number,
): ExposureReading {
  const concentration = concentrationOf(exposure.markets)
  const separated = (venue: VenueExposure): VenueExposure => {
    const markets = venue.markets.map((market) => separateAccounts(draws.length > 0 ? embedAccounts(market) : market))
    return markets.some((market, index) => market !== venue.markets[index]) ? { ...venue, markets } : venue
  }
  return { basis, exposure: separated(exposure), draws: draws.map(separated), overstatement, concentration }
}
