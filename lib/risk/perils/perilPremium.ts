import { capitalLoad } from '@/lib/risk/capitalLoad'
import type { ModelParameters } from '@/lib/risk/parameters'
import { assertFigure } from '@/lib/risk/perils/invalidPeril'
import type { PerilMeasures } from '@/lib/risk/perils/perilMeasures'

/** A premium as a share of the limit; `premium` is the sum of the others. */
export type PerilPremium = {
  expectedLoss: number
  /** `τ · h`: what stakers are paid for the capital they lock. */
  capital: number
  /** `τ · r · ES₉₉.₉` of the cover over one year. */
  tail: number
  expenses: number
  premium: number
}

const WORST = 1 - 0.999

/**
 * Premium of a cover of any peril, by the formula that prices `DEFICIT`: (expected loss + τ·(h + r·ES₉₉.₉)) ÷ (1 − expense share), of the
 * limit. The shortfall of the payout over a year is at most all of the limit and at most the year's expected loss ÷ 0.001; the
 * smaller of the two is taken, which is never too little. No pool is asked, so nothing is taken off for its spread.
 * @param year measures of the same layer over one year
 * @param years τ, from purchase to the end of grace
 * @throws {InvalidPeril}
 */
export function perilPremium(
  { expectedLoss }: PerilMeasures,
  year: PerilMeasures,
  years: number,
  parameters: Pick<ModelParameters, 'hurdleRate' | 'tailRate' | 'expenseShare'>,
): PerilPremium {
  assertFigure(years, 'years', 0, 2, 'above')
  const shortfall = Math.min(1, year.expectedLoss.mean / WORST)
  const { capitalCost: capital, tailCost: tail } = capitalLoad(years, 1, shortfall, parameters)
  const net = expectedLoss.mean + capital + tail
  const expenses = (net * parameters.expenseShare) / (1 - parameters.expenseShare)
  return { expectedLoss: expectedLoss.mean, capital, tail, expenses, premium: net + expenses }
}
