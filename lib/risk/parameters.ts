import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'

/** One figure of the model, with what a reader needs to judge it. */
export type Parameter = { value: number; unit: string; range: readonly [number, number]; source: string }

const { falls, rises, threshold, sources, hash } = DEFAULT_CALIBRATION

const fit = `maximum likelihood on ${sources[0]?.name}, docs/calibration.md; calibration ${hash}`

const large = '37 falls beyond 3.5 daily volatilities, BTC-USDT hourly bars 2018–2023 (Binance)'

/** Of the days at the median volatility. */
const frequency = (logIntensity: number) => -Math.expm1(-Math.exp(logIntensity))

/**
 * Every parameter of the risk engine. Their values are part of a quote's model hash. The venue's own figures (volume,
 * depth δ, participation η, fees) are inputs of the exposure.
 */
export const PARAMETERS = {
  impactCoefficient: {
    value: 0.8,
    unit: 'Y, none',
    range: [0.3, 1.5],
    source: 'square-root impact of metaorders, Y of order 1: Tóth et al. (2011), Phys. Rev. X 1, 021006',
  },
  impactHalfLife: {
    value: 3600,
    unit: 'seconds',
    range: [600, 21_600],
    source: 'decay of impact within the day after execution: Bershova & Rakhlin (2013), Quant. Finance 13(11)',
  },
  feedback: {
    value: 0,
    unit: 'θ: share of the execution impact that moves the mark for all, none',
    range: [0, 1],
    source:
      'history already contains its cascades: 0; above it, moves are scaled until those of one day in 1000 equal history’s',
  },
  eventThreshold: {
    value: threshold,
    unit: 'daily volatilities of the worst adverse 24-h log move',
    range: [1.5, 3],
    source: fit,
  },
  fallFrequency: {
    value: frequency(falls.law.logIntensity),
    unit: 'events per day at the median volatility',
    range: [0.02, 0.2],
    source: `${falls.events} of ${falls.days} days; ${fit}`,
  },
  riseFrequency: {
    value: frequency(rises.law.logIntensity),
    unit: 'events per day at the median volatility',
    range: [0.02, 0.2],
    source: `${rises.events} of ${rises.days} days; ${fit}`,
  },
  fallShape: { value: falls.law.shape, unit: 'ξ of the GPD, none', range: [0, 0.6], source: fit },
  riseShape: { value: rises.law.shape, unit: 'ξ of the GPD, none', range: [0, 0.6], source: fit },
  fallScale: { value: falls.law.scale, unit: 'β of the GPD, daily volatilities', range: [0.5, 1.5], source: fit },
  riseScale: { value: rises.law.scale, unit: 'β of the GPD, daily volatilities', range: [0.5, 1.5], source: fit },
  largestMove: {
    value: 1,
    unit: 'log move at which the law of moves is cut off',
    range: [0.7, 1.5],
    source: '1.5 × the largest 24-h fall of BTC since 2017 (0.67 from 2020-03-12 08:00 UTC)',
  },
  durationMedian: {
    value: falls.law.durationMedian,
    unit: 'seconds from a fifth of the move to its worst point, for a fall at the threshold',
    range: [3600, 43_200],
    source: fit,
  },
  durationDispersion: {
    value: falls.law.durationDispersion,
    unit: 'standard deviation of the log duration',
    range: [0.3, 1.5],
    source: fit,
  },
  burst: {
    value: 1.8,
    unit: 'standard deviation of the log speed of the move; correlation 0.9 from one five-minute step to the next',
    range: [0, 3],
    source: `chosen so that the fastest hour makes half of the move: median 0.48 in ${large}`,
  },
  pathNoise: {
    value: 0.15,
    unit: 'standard deviation of the path around its course over 24 h, as a share of the move',
    range: [0, 0.5],
    source: 'judgement: retracements between the lows of 2020-03-12, 2021-05-19 and 2022-11-08',
  },
  fallRebound: {
    value: 0.4,
    unit: 'share of a fall that comes back',
    range: [0, 0.8],
    source: `median 0.40 twelve hours after the worst hour of ${large}`,
  },
  riseRebound: {
    value: 0.2,
    unit: 'share of a rise that comes back',
    range: [0, 0.8],
    source: 'median 0.23 twelve hours after the worst hour of 29 rises beyond 3.5 daily volatilities of the same hours',
  },
  reboundHalfLife: {
    value: 2700,
    unit: 'seconds',
    range: [300, 21_600],
    source: `medians 0.16, 0.21, 0.29 and 0.36 at the end of the worst hour and 1, 3 and 6 hours later in ${large}`,
  },
  stateCap: {
    value: 1.5,
    unit: 'most that volatility reaches, as a multiple of its historical maximum',
    range: [1, 3],
    source: 'judgement: no state of twice what was ever seen is believed from a lognormal law',
  },
  openInterestDispersion: {
    value: 0.2,
    unit: 'standard deviation of the log of the open interest at an event over the snapshot',
    range: [0, 1],
    source: 'judgement: no history of open interest is published for a venue that asks',
  },
  calmCredit: {
    value: 0,
    unit: 'surplus of a day without an event, as a share of one side of the open interest',
    range: [0, 0.001],
    source: 'none is counted on',
  },
  hurdleRate: {
    value: 0.08,
    unit: 'h, per year on the capital locked',
    range: [0.02, 0.25],
    source: 'judgement: what stakers ask over lending a stablecoin',
  },
  tailRate: {
    value: 0.04,
    unit: "r, per year on what the cover adds to its pool's expected shortfall at 99.9 % over one year",
    range: [0, 0.25],
    source: 'judgement: half of h for the capital that is really likely to be lost together',
  },
  expenseShare: {
    value: 0.05,
    unit: 'of the premium',
    range: [0, 0.3],
    source: "the protocol's fee of 5 %",
  },
} as const satisfies Record<string, Parameter>

/** Names and values alone: what the model computes with. */
export type ModelParameters = { readonly [Name in keyof typeof PARAMETERS]: number }

export const DEFAULT_PARAMETERS = Object.fromEntries(
  Object.entries(PARAMETERS).map(([name, { value }]) => [name, value]),
) as ModelParameters
