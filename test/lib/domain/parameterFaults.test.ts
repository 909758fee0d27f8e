import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstTerms } from '@/lib/chain/deployConfig'
import { type ParameterGroup, type ParameterValues, parameterRanges } from '@/lib/domain/parameterBounds'
import { parameterFaults } from '@/lib/domain/parameterFaults'

const bigints = (values: Record<string, number | bigint>): ParameterValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, BigInt(value)]))

const GROUPS: [ParameterGroup, ParameterValues][] = [
  ['timing', bigints(firstTerms.timing)],
  ['economics', bigints(firstTerms.economics)],
  ['floorCurve', bigints(firstTerms.floorCurve)],
]
const DAY = 86_400n
/** So long that the cooldown never meets it. */
const delay = 365n * DAY
const timing = bigints(firstTerms.timing)

describe.each(GROUPS)('%s', (group, before) => {
  const ranges = Object.entries(parameterRanges(group, before))
  const faultsOf = (name: string, value: bigint) =>
    parameterFaults(group, { before, after: { ...before, [name]: value }, delay })

  it('is left as it is without a fault', () => {
    expect(parameterFaults(group, { before, after: before, delay })).toEqual([])
  })
  it.each(ranges)('%s may be changed alone to what the page says, and no further', (name, { lowest, highest }) => {
    fc.assert(
      fc.property(fc.bigInt(lowest, highest), (value) => {
        expect(faultsOf(name, value)).toEqual([])
      }),
    )
    expect(faultsOf(name, lowest)).toEqual([])
    expect(faultsOf(name, highest)).toEqual([])
    expect(faultsOf(name, highest + 1n)).not.toEqual([])
    if (lowest > 0n) expect(faultsOf(name, lowest - 1n)).not.toEqual([])
  })
})

describe('values that bound each other', () => {
  it('may move together where neither may alone', () => {
    const { grace = 0n, arbiterLimit = 0n } = timing
    const highest = parameterRanges('timing', timing).arbiterLimit?.highest ?? 0n
    const longer = { ...timing, arbiterLimit: highest + 1n }
    expect(parameterFaults('timing', { before: timing, after: longer, delay }).length).toBeGreaterThan(0)
    const more = highest + 1n - arbiterLimit
    const cooldown = (timing.cooldown ?? 0n) + more
    const both = { ...longer, grace: grace + more, cooldown, placementLead: (timing.placementLead ?? 0n) + more }
    expect(parameterFaults('timing', { before: timing, after: both, delay })).toEqual([])
  })
  it('name the one that is in the way, changed or not', () => {
    const after = { ...timing, grace: 1n }
    expect(parameterFaults('timing', { before: timing, after, delay })).toEqual([
      { name: 'grace', kind: 'bounds', minimum: expect.any(BigInt), maximum: 60n * DAY },
    ])
  })
  it('keep the cooldown under the delay of the timelock', () => {
    const cooldown = timing.cooldown ?? 0n
    const faults = parameterFaults('timing', { before: timing, after: timing, delay: cooldown })
    expect(faults).toEqual([{ name: 'cooldown', kind: 'delay', below: cooldown }])
    expect(parameterFaults('timing', { before: timing, after: timing, delay: cooldown + 1n })).toEqual([])
  })
})
