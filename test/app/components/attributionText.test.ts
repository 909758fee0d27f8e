import { expect, test } from 'vitest'
import { attributionText, causeLabel } from '@/app/_format/attributionText'
import type { AttributionView } from '@/lib/schemas/attribution'

const asset = { decimals: 6, symbol: 'tUSD' }
const usd = (amount: number) => `${BigInt(amount) * 1_000_000n}`
const view = (changes: Partial<Record<AttributionView['causes'][number]['cause'], number>>): AttributionView => {
  const causes = Object.entries(changes).map(([cause, change]) => ({
    ...{ cause: cause as 'term', change: usd(change), standardError: '0' },
  }))
  const change = causes.reduce((sum, cause) => sum + BigInt(cause.change), 0n)
  const id = '00000000-0000-4000-8000-000000000000'
  return {
    from: { id, premium: usd(40_000), createdAt: 1 },
    to: { id, premium: `${BigInt(usd(40_000)) + change}`, createdAt: 2 },
    ...{ change: `${change}`, causes, model: 'test' },
  }
}

test('says what the premium did and why, the largest cause first', () => {
  expect(
    attributionText(view({ 'open interest': 900, volatility: 2900, 'layer and limit': -600, term: 0 }), asset),
  ).toBe(
    'The premium is 3,200 tUSD higher (+8.0 %) than that of the earlier quote. Of that: +2,900 from volatility, +900 from open interest and -600 from the layer and the limit.',
  )
  expect(attributionText(view({ 'fund and rules': -1000 }), asset)).toBe(
    'The premium is 1,000 tUSD lower (-2.5 %) than that of the earlier quote. Of that: -1,000 from the fund and the rules.',
  )
})

test('says when causes cancel, and when nothing changed', () => {
  expect(attributionText(view({ volatility: 500, term: -500 }), asset)).toContain(
    'is that of the earlier quote. Of that: ',
  )
  expect(attributionText(view({ volatility: 0 }), asset)).toBe(
    'The premium is that of the earlier quote. Nothing that it rests on has changed.',
  )
})

test('names causes at the start of a line', () => {
  expect(causeLabel('pool and floor')).toBe('Pool and its lowest price')
})
