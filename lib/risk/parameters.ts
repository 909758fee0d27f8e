/** One figure of the model, with what a reader needs to judge it. */
export type Parameter = { value: number; unit: string; range: readonly [number, number]; source: string }

const fit =
  'peaks over threshold by probability-weighted moments on BTC-USDT hourly bars 2018–2023 (Binance), one 24-h window per ' +
  'Ballast day, moves divided by the EWMA(0.94) daily volatility of the day before'

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
  eventThreshold: {
    value: 2,
    unit: 'daily volatilities of the worst adverse 24-h log move',
    range: [1.5, 3],
    source: fit,
  },
  fallFrequency: { value: 0.068, unit: 'events per day', range: [0.02, 0.1], source: `149 of 2190 days; ${fit}` },
  riseFrequency: { value: 0.061, unit: 'events per day', range: [0.02, 0.1], source: `133 of 2190 days; ${fit}` },
  fallShape: { value: 0.34, unit: 'ξ of the GPD, none', range: [0, 0.6], source: fit },
  riseShape: { value: 0.26, unit: 'ξ of the GPD, none', range: [0, 0.6], source: fit },
  fallScale: { value: 0.86, unit: 'β of the GPD, daily volatilities', range: [0.5, 1.5], source: fit },
  riseScale: { value: 0.83, unit: 'β of the GPD, daily volatilities', range: [0.5, 1.5], source: fit },
  largestMove: {
    value: 1,
    unit: 'log move at which the law of moves is cut off',
    range: [0.7, 1.5],
    source: '1.5 × the largest 24-h fall of BTC since 2017 (0.67 from 2020-03-12 08:00 UTC)',
  },
  durationMedian: {
    value: 19_800,
    unit: 'seconds from a fifth of the move to its worst point',
    range: [3600, 43_200],
    source: `37 falls beyond 3.5 daily volatilities: mean of the log 1.69 (5.4 h); ${fit}`,
  },
  durationDispersion: {
    value: 0.9,
    unit: 'standard deviation of the log duration',
    range: [0.3, 1.5],
    source: 'the same 37 falls: 0.90',
  },
  burst: {
    value: 1.8,
    unit: 'standard deviation of the log speed of the move; correlation 0.9 from one five-minute step to the next',
    range: [0, 3],
    source: 'chosen so that the fastest hour makes half of the move: median 0.48 in the same 37 falls',
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
    source: 'the same 37 falls: median 0.40 twelve hours after the worst hour',
  },
  riseRebound: {
    value: 0.2,
    unit: 'share of a rise that comes back',
    range: [0, 0.8],
    source: `29 rises beyond 3.5 daily volatilities: median 0.23 after twelve hours; ${fit}`,
  },
  reboundHalfLife: {
    value: 2700,
    unit: 'seconds',
    range: [300, 21_600],
    source: 'the same falls: medians 0.16, 0.21, 0.29 and 0.36 at the end of the worst hour and 1, 3 and 6 hours later',
  },
  hurdleRate: {
    value: 0.08,
    unit: 'h, per year on the capital locked',
    range: [0.02, 0.25],
    source: 'judgement: what stakers ask over lending a stablecoin',
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
