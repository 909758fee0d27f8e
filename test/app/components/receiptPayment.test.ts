import { describe, expect, it } from 'vitest'
import { receiptPayment } from '@/app/_server/receiptPayment'

const event = (contract: string, name: string, fields: Record<string, string>) => ({
  ...{ contract, event: name, address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' },
  fields: Object.entries(fields).map(([field, value]) => ({ name: field, value })),
})

describe('who paid', () => {
  it('is the treaty for what it brought and the pool for the rest, over all settlements', () => {
    const events = [
      event('Treaty', 'LossCeded', { coverId: '1', loss: '70', refill: '30', pushed: 'true' }),
      event('Cover market', 'CoverSettled', { coverId: '1', paid: '70' }),
      event('Cover market', 'CoverSettled', { coverId: '2', paid: '5' }),
    ]
    expect(receiptPayment(events)).toEqual({ paid: '75', byPools: '45', byTreaties: '30' })
  })

  it('is nobody where nothing was paid', () => {
    expect(receiptPayment([event('Cover market', 'CoverSettled', { coverId: '1', paid: '0' })])).toBeNull()
    expect(receiptPayment([])).toBeNull()
  })
})
