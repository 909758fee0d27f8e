import type { PerilName } from '@/lib/schemas/program'

type Field = {
  key: string
  label: string
  unit: string
  /** What stands in it at first. */
  start: string
  /** From the unit shown to that of the API. */
  times: number
}

export type PerilForm = {
  peril: Exclude<PerilName, 'DEFICIT'>
  title: string
  lead: string
  url: string
  fields: readonly Field[]
}

const PERCENT = 0.01
const HOUR = 3600
const term = (days: string): Field => ({ key: 'days', label: 'Term', unit: 'days', start: days, times: 1 })

/** The three perils beside the deficit, with what a reader may ask of each. */
export const PERIL_FORMS: readonly PerilForm[] = [
  {
    peril: 'PRICE_GAP',
    title: 'A price gaps',
    lead: 'Pays by the largest fall of a price within a window, whatever an exchange loses by it.',
    url: '/api/v1/perils/price-gap',
    fields: [
      { key: 'dailyVolatility', label: 'Volatility of a day', unit: '%', start: '4', times: PERCENT },
      { key: 'window', label: 'Within', unit: 'hours', start: '1', times: HOUR },
      { key: 'attachment', label: 'Pays from a fall of', unit: '%', start: '15', times: PERCENT },
      { key: 'exhaustion', label: 'In full at', unit: '%', start: '30', times: PERCENT },
      term('30'),
    ],
  },
  {
    peril: 'DEPEG',
    title: 'A collateral loses its peg',
    lead: 'Pays by the longest run of a price feed below its strike. Through the API the feed’s own rounds are read as well.',
    url: '/api/v1/perils/depeg',
    fields: [
      { key: 'attachment', label: 'Pays from a run of', unit: 'hours', start: '12', times: HOUR },
      { key: 'exhaustion', label: 'In full at', unit: 'hours', start: '72', times: HOUR },
      term('90'),
    ],
  },
  {
    peril: 'ASSERTION',
    title: 'A halt or an exploit is asserted',
    lead: 'Pays once when withdrawals halt or funds are taken. The venue’s own history counts beside that of other exchanges.',
    url: '/api/v1/perils/assertion',
    fields: [
      { key: 'years', label: 'Years of history', unit: 'years', start: '3', times: 1 },
      { key: 'events', label: 'Events in them', unit: 'events', start: '0', times: 1 },
      term('90'),
    ],
  },
]

/** The API's body for what stands in the fields; null where one is no number. */
export function perilBody(
  { fields }: PerilForm,
  texts: Readonly<Record<string, string>>,
): Record<string, number> | null {
  const body: Record<string, number> = {}
  for (const { key, times } of fields) {
    const text = (texts[key] ?? '').trim()
    const value = Number(text) * times
    if (text === '' || !Number.isFinite(value)) return null
    // Ten digits hide what binary fractions add to a percentage.
    body[key] = Number(value.toPrecision(10))
  }
  return body
}
