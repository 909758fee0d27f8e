import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryPreview } from '@/app/venues/_components/recovery/recoveryPreview'
import { layerPayoutDown } from '@/lib/domain/layer'
import { mulDivDown, WAD } from '@/lib/domain/money'
import { recover } from '@/lib/domain/recovery'

const POOL = { address: '0xpool', name: 'Pool' }
const TREATY = '0xtreaty'
const NONE = { recovered: 0n, paidIn: 0n }

const amount = (most: bigint) => fc.bigInt(1n, most)

/** A program with one loss: layers next to each other, a cover or two of each, a treaty behind some. */
const market = fc
  .record({
    attachment: amount(10n ** 13n),
    widths: fc.array(amount(10n ** 13n), { minLength: 1, maxLength: 4 }),
    shares: fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 8, maxLength: 8 }),
    depth: fc.integer({ min: 1, max: 1200 }),
    retention: amount(10n ** 12n),
    limit: amount(10n ** 13n),
    ceded: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ attachment, widths, shares, depth, retention, limit, ceded }) => {
    const top = attachment + widths.reduce((sum, width) => sum + width, 0n)
    const index = (top * BigInt(depth)) / 1000n
    const share = (i: number) => (BigInt(shares[i] ?? 1) * WAD) / 100n
    let from = attachment
    const layers = widths.map((width, i) => {
      const bounds = { attachment: `${from}`, exhaustion: `${from + width}` }
      from += width
      const sold = share(2 * i) + share(2 * i + 1)
      return { index: i, ...bounds, limit: `${width}`, sold: `${sold}`, available: '0' }
    })
    const covers = layers.flatMap((layer, i) =>
      [2 * i, 2 * i + 1].map((at) => {
        const bounds = { attachment: BigInt(layer.attachment), exhaustion: BigInt(layer.exhaustion) }
        const most = mulDivDown(share(at), bounds.exhaustion - bounds.attachment, WAD)
        const paid = layerPayoutDown(most, bounds, index)
        return {
          ...{ id: at + 1, pool: POOL, status: 'expired' as const, cancellation: null, owed: '0', paid: `${paid}` },
          cession: ceded[at] ? { treaty: TREATY, premium: '1' } : null,
          layer: { ...layer, share: `${share(at)}`, limit: `${most}` },
        }
      }),
    )
    const losses = covers.reduce((sum, { cession, paid }) => sum + (cession ? BigInt(paid) : 0n), 0n)
    const treaty = { address: TREATY, name: 'Treaty', retention: `${retention}`, limit: `${limit}` }
    const treaties = [{ ...treaty, losses: `${losses}`, lossesRefunded: '0' }]
    return { program: { layers, index: `${index}`, start: 0 }, covers, treaties, index }
  })

const sum = (parts: { amount: bigint }[]) => parts.reduce((total, part) => total + part.amount, 0n)

describe('the preview of a recovery', () => {
  it('takes what the contract takes, and gives it all to those who paid but for dust', () => {
    fc.assert(
      fc.property(market, amount(10n ** 14n), (one, back) => {
        const { taken, toTreaties, toShares, toVault, recovered, counted } = recoveryPreview(one, NONE, back)
        const layers = one.program.layers.map(({ attachment, exhaustion, sold }) => ({
          ...{ attachment: BigInt(attachment), exhaustion: BigInt(exhaustion), sold: BigInt(sold) },
        }))
        expect({ recovered, paidIn: taken }).toEqual(recover(layers, one.index, NONE, back))
        expect(counted).toBe(back < one.index ? back : one.index)
        expect(toVault).toBe(0n)
        const dust = taken - sum(toTreaties) - sum(toShares)
        expect(dust >= 0n && dust <= BigInt(2 * one.covers.length + layers.length)).toBe(true)
      }),
    )
  })

  it('gives all of it back to each who paid when the whole loss comes back', () => {
    fc.assert(
      fc.property(market, (one) => {
        const { toTreaties, toShares } = recoveryPreview(one, NONE, one.index)
        const paid = one.covers.reduce((total, cover) => total + BigInt(cover.paid), 0n)
        expect(sum(toTreaties) + sum(toShares)).toBe(paid)
        const [{ losses, retention, limit }] = one.treaties as [(typeof one.treaties)[number]]
        const over = BigInt(losses) - BigInt(retention)
        const borne = over <= 0n ? 0n : over < BigInt(limit) ? over : BigInt(limit)
        expect(sum(toTreaties)).toBe(borne)
      }),
    )
  })

  it('gives the same in two parts as in one', () => {
    fc.assert(
      fc.property(market, amount(10n ** 13n), amount(10n ** 13n), (one, first, second) => {
        const a = recoveryPreview(one, NONE, first)
        const refunded = one.covers
          .filter(({ cession }) => cession)
          .reduce((total, cover) => {
            const alone = recoveryPreview({ ...one, covers: [{ ...cover, cession: null }] }, NONE, first)
            return total + sum(alone.toShares)
          }, 0n)
        const treaties = one.treaties.map((treaty) => ({ ...treaty, lossesRefunded: `${refunded}` }))
        const before = { recovered: a.recovered, paidIn: a.taken }
        const b = recoveryPreview({ ...one, treaties }, before, second)
        const whole = recoveryPreview(one, NONE, first + second)
        expect(a.taken + b.taken).toBe(whole.taken)
        expect(sum(a.toTreaties) + sum(b.toTreaties)).toBe(sum(whole.toTreaties))
        expect(sum(a.toShares) + sum(b.toShares)).toBe(sum(whole.toShares))
      }),
    )
  })

  it('leaves out covers that were undone, and returns what a cancelled one had not paid', () => {
    const [one] = fc.sample(market, { numRuns: 1, seed: 7 })
    if (!one) throw new Error('no sample')
    const voided = { ...one, covers: one.covers.map((cover) => ({ ...cover, status: 'voided' as const })) }
    expect(recoveryPreview(voided, NONE, one.index)).toMatchObject({ toTreaties: [], toShares: [], toVault: 0n })
    const unpaid = { ...one, covers: one.covers.map((cover) => ({ ...cover, paid: '0', cession: null })) }
    const paid = one.covers.reduce((total, cover) => total + BigInt(cover.paid), 0n)
    expect(recoveryPreview(unpaid, NONE, one.index)).toMatchObject({ toShares: [], toVault: paid })
  })
})
