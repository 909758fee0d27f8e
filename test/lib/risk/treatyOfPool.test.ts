import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ASSET_UNIT, type Assets } from '@/lib/domain/money'
import { cede, type TreatyLosses } from '@/lib/domain/treaty'
import { recoveryOf } from '@/lib/risk/portfolio/netPayouts'

it('pays of a loss to come what the treaty’s own contract refills, in whatever pieces it comes', () => {
  const million = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(million, million, million, fc.array(million, { maxLength: 6 }), (retention, limit, lost, losses) => {
      const units = (millions: number): Assets => BigInt(millions) * 1_000_000n * ASSET_UNIT
      const layer = { retention: units(retention), limit: units(limit + 1) }
      let state: TreatyLosses = { total: units(lost), refunded: 0n }
      let refills = 0n
      for (const loss of losses) {
        const { losses: after, refill } = cede(layer, state, units(loss))
        state = after
        refills += refill
      }
      const treaty = { retention: retention * 1e6, limit: (limit + 1) * 1e6, lost: lost * 1e6, covers: [] }
      const sum = losses.reduce((all, loss) => all + loss * 1e6, 0)
      expect(recoveryOf(treaty, sum)).toBe(Number(refills / ASSET_UNIT))
    }),
  )
})
