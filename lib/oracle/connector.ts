import type { Time } from '@/lib/domain/ballastDay'
import type { Assets } from '@/lib/domain/money'

/** What a reporter found in a venue's books at one time: the content of its report. */
export interface Observation {
  observedAt: Time
  /** Cumulative deficits − surplus − fees since the venue was listed; may be negative. */
  netLiquidationLoss: Assets
  fundBalance: Assets
  raoi: Assets
  markets: readonly { market: string; openInterest: Assets }[]
}

/** Reads one venue. Each kind of venue (on chain, an exchange's API, a replay) has its own. */
export interface VenueConnector {
  /**
   * The venue as it was at `at`.
   * @returns undefined while the venue's books have not got there
   * @throws when the venue does not answer, or answers nonsense
   */
  observe(at: Time): Promise<Observation | undefined>
}
