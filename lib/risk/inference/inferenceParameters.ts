import type { Parameter } from '@/lib/risk/parameters'

/** What nobody publishes, as prior laws: each lognormal with a median and the standard deviation of the log. */
export const INFERENCE_PARAMETERS = {
  turnoverMedian: {
    value: 0.05,
    unit: 'ω: share of an hour’s volume that opens positions beyond the rise of open interest',
    range: [0.01, 0.3],
    source: 'judgement: volume is some 2.5 × open interest a day, most of it market making that ends within the hour',
  },
  turnoverSpread: { value: 0.8, unit: 'standard deviation of ln ω', range: [0.3, 1.5], source: 'judgement' },
  leverageMedian: {
    value: 8,
    unit: 'median leverage at opening before brackets cut it, by open interest',
    range: [3, 20],
    source: 'judgement: between a hedger’s 1 and the 20 that exchanges offer by default',
  },
  leverageMedianSpread: { value: 0.5, unit: 'standard deviation of its ln', range: [0.2, 1], source: 'judgement' },
  leverageDispersion: {
    value: 1,
    unit: 'standard deviation of ln leverage within a market',
    range: [0.4, 1.5],
    source: 'judgement: a tenth of open interest beyond leverage 29 before brackets cut it',
  },
  leverageDispersionSpread: {
    value: 0.25,
    unit: 'standard deviation of its ln',
    range: [0.1, 0.5],
    source: 'judgement',
  },
  sizeMedian: {
    value: 500_000,
    unit: 'asset: positions above it hold half of the open interest',
    range: [50_000, 5_000_000],
    source: 'judgement: the third of twelve brackets of BTC on the largest exchange starts at 600,000',
  },
  sizeMedianSpread: { value: 0.8, unit: 'standard deviation of its ln', range: [0.3, 1.5], source: 'judgement' },
  sizeDispersion: {
    value: 2,
    unit: 'standard deviation of ln size, by open interest',
    range: [1, 3],
    source: 'judgement: a tenth of open interest in positions above 13 times the median',
  },
  excessTolerance: {
    value: 0.005,
    unit: 'share of open interest by which modelled liquidations of an hour may pass the positions that were closed in it',
    range: [0.001, 0.02],
    source: 'judgement: rounding and timing of published totals',
  },
  liquidationError: {
    value: 0.5,
    unit: 'standard deviation of ln(modelled ÷ published liquidations)',
    range: [0.2, 1],
    source: 'judgement: positions are topped up and closed before they are liquidated',
  },
} as const satisfies Record<string, Parameter>
