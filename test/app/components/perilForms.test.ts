import { expect, test } from 'vitest'
import { PERIL_FORMS, perilBody } from '@/app/risk/_components/perils/perilForms'
import { assertionRequestSchema, depegRequestSchema, priceGapRequestSchema } from '@/lib/schemas/peril'

const schemas = { PRICE_GAP: priceGapRequestSchema, DEPEG: depegRequestSchema, ASSERTION: assertionRequestSchema }
const starts = (form: (typeof PERIL_FORMS)[number]) =>
  Object.fromEntries(form.fields.map(({ key, start }) => [key, start]))

test.each(PERIL_FORMS)('the form of $peril starts with a request that the API takes', (form) => {
  expect(schemas[form.peril].safeParse(perilBody(form, starts(form))).success).toBe(true)
})

test('units are turned into those of the API', () => {
  const [gap] = PERIL_FORMS
  expect(gap && perilBody(gap, { ...starts(gap), dailyVolatility: '3.7', window: '0.5' })).toMatchObject({
    ...{ dailyVolatility: 0.037, window: 1800, attachment: 0.15, days: 30 },
  })
})

test.each(['', ' ', 'much', '1e999', '4%'])('"%s" is no number', (text) => {
  const [gap] = PERIL_FORMS
  expect(gap && perilBody(gap, { ...starts(gap), days: text })).toBeNull()
})
