import { assertFigure, assertPerilLayer, type PerilLayer } from '@/lib/risk/perils/invalidPeril'
import type { PerilMeasures } from '@/lib/risk/perils/perilMeasures'

/** Rate of asserted events (a withdrawal halt, an exploit) a year, as a Gamma law: mean shape ÷ years. */
export type AssertionLaw = { shape: number; years: number }

/**
 * Prior of an exchange: mean 0.12 a year, as sure as one event. 25 of 80 exchanges that opened between 2010 and 2015 suffered a
 * breach until then: Moore, Christin & Szurdi (2018), ACM Trans. Internet Technology 18(4). With 2.6 years of life on
 * average (judgement; the abstract gives no exposure) that is 0.12 a year.
 */
export const ASSERTION_PRIOR: AssertionLaw = { shape: 1, years: 1 / 0.12 }

/** The law after `events` in `years` of the venue's own history: Gamma–Poisson, so both add. @throws {InvalidPeril} */
export function observeAssertions(prior: AssertionLaw, events: number, years: number): AssertionLaw {
  assertLaw(prior)
  assertFigure(events, 'events', 0, 1e6)
  assertFigure(years, 'years', 0, 1e3)
  return { shape: prior.shape + events, years: prior.years + years }
}

/**
 * Prices a layer on an index of 0 or 1. The rate is integrated out: `P(any event in T) = 1 − (b ÷ (b + T))^a`; the layer pays
 * the same share whenever the index is 1. Closed form, so standard errors are 0. Grace and the arbiter's errors are not priced.
 * @param years length of the term
 * @throws {InvalidPeril}
 */
export function measureAssertion(law: AssertionLaw, layer: PerilLayer, years: number): PerilMeasures {
  assertLaw(law)
  assertFigure(years, 'years', 0, 2, 'above')
  assertPerilLayer(layer)
  const probability = -Math.expm1(-law.shape * Math.log1p(years / law.years))
  const { attachment, exhaustion } = layer
  const share = Math.min(Math.max((1 - attachment) / (exhaustion - attachment), 0), 1)
  const exact = (mean: number) => ({ mean, standardError: 0 })
  return {
    attach: exact(attachment < 1 ? probability : 0),
    exhaust: exact(exhaustion <= 1 ? probability : 0),
    expectedLoss: exact(share * probability),
  }
}

function assertLaw({ shape, years }: AssertionLaw): void {
  assertFigure(shape, 'shape', 0, 1e6, 'above')
  assertFigure(years, 'law.years', 0, 1e6, 'above')
}
