import fc from 'fast-check'
import { decodeFunctionData } from 'viem'
import { describe, expect, it } from 'vitest'
import { setterCall } from '@/app/_flows/setterCall'
import { exactParameter } from '@/app/governance/_components/exactParameter'
import { type ChangeText, draftProposal } from '@/app/governance/_components/propose/draftProposal'
import { earliestEffect } from '@/app/governance/_components/propose/earliestEffect'
import { formatScaled } from '@/app/governance/_components/propose/formatScaled'
import { parameterScale } from '@/app/governance/_components/propose/parameterScale'
import { parseScaled } from '@/app/governance/_components/propose/parseScaled'
import { setters } from '@/app/governance/_components/setters'
import { parametersAbi } from '@/lib/chain/generated/abis'
import { governance } from '@/test/app/fixtures/governance'

const asset = { symbol: 'tUSD', decimals: 6 }
const parameters = governance.groups.flatMap((group) => group.parameters)
const draft = (...changes: [name: string, text: string][]) =>
  draftProposal(
    changes.map(([name, text], key): ChangeText => ({ key, name, text })),
    governance,
    asset,
  )
const faultOf = (name: string, text: string) => draft([name, text]).changes[0]?.fault

describe.each(parameters)('$name', (parameter) => {
  const scale = parameterScale(parameter, asset)
  const [lowest, highest] = [BigInt(parameter.lowest), BigInt(parameter.highest)]

  it('is read back as it was written, to the last unit', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), (any) => {
        const value = parameter.unit === 'seconds' ? (any % 10_000n) * scale.per : any
        expect(parseScaled(formatScaled(value, scale, 'exact'), scale)).toBe(value)
      }),
    )
  })
  it('has no value between two that the contract can hold', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 }), (whole, fraction) => {
        const text = `${whole}.${`${fraction}`.padStart(6, '0')}`
        const value = parseScaled(text, scale)
        const exact = (BigInt(whole) * 1_000_000n + BigInt(fraction)) * scale.per
        expect(value).toBe(exact % 1_000_000n === 0n ? exact / 1_000_000n : null)
      }),
    )
  })
  it('takes both ends of the range that it shows, and they lie within it', () => {
    for (const [end, rounding] of [
      [lowest, 'up'],
      [highest, 'down'],
    ] as const) {
      const text = formatScaled(end, scale, rounding)
      const value = parseScaled(text, scale) ?? -1n
      expect(value >= lowest && value <= highest, text).toBe(true)
      expect(faultOf(parameter.name, text)).toBeNull()
    }
  })
  it('refuses what lies beyond, and says what would be taken', () => {
    const beyond = formatScaled(highest + scale.per, scale, 'down')
    expect(faultOf(parameter.name, beyond)).toContain(
      parameter.name === 'cooldown' ? '8 days' : formatScaled(highest, scale, 'down'),
    )
    expect(draft([parameter.name, beyond]).isSound).toBe(false)
  })
  it('refuses no change', () => {
    expect(faultOf(parameter.name, formatScaled(BigInt(parameter.value), scale, 'exact'))).toBe(
      'That is what it is now.',
    )
  })
  it.each(['', '  ', 'ten', '-1', '1e3', '1.2.3'])('has no value in %j', (text) => {
    expect(parseScaled(text, scale)).toBeNull()
    expect(draft([parameter.name, text]).isSound).toBe(false)
  })
})

describe('units', () => {
  const unitOf = (name: string) => {
    const parameter = parameters.find((one) => one.name === name)
    return parameter && parameterScale(parameter, asset).unit
  }
  it('are those a person thinks in', () => {
    expect(unitOf('cooldown')).toBe('days')
    expect(unitOf('reportAge')).toBe('hours')
    expect(unitOf('insurableMultiple')).toBe('×')
    expect(unitOf('protocolFee')).toBe('%')
    expect(unitOf('minimumLimit')).toBe('tUSD')
  })
  it('are written out to the last digit where it is signed', () => {
    expect(exactParameter({ name: 'cooldown', unit: 'seconds' }, `${10 * 86_400 + 61}`, asset)).toBe(
      '10 days 1 minute 1 second',
    )
    expect(exactParameter({ name: 'protocolFee', unit: 'wad' }, '100000000000000001', asset)).toBe(
      '10.0000000000000001 %',
    )
    expect(exactParameter({ name: 'minimumLimit', unit: 'amount' }, '1400500000', asset)).toBe('1,400.5 tUSD')
  })
})

describe('a draft', () => {
  it('sets a group as a whole, however many of its values change', () => {
    const { groups, isSound } = draft(['minimumLimit', '1,400'], ['protocolFee', '6'], ['cooldown', '7.5'])
    expect(isSound).toBe(true)
    expect(groups.map(({ group }) => group)).toEqual(['timing', 'economics'])
    for (const { group, before, after } of groups) {
      const { data } = setterCall(setters[group], after)
      const { functionName, args } = decodeFunctionData({ abi: parametersAbi, data })
      expect(functionName).toBe(setters[group])
      const sent = Object.fromEntries(Object.entries(args?.[0] ?? {}).map(([name, value]) => [name, BigInt(value)]))
      expect(sent).toEqual(after)
      expect(Object.keys(sent).toSorted()).toEqual(Object.keys(before).toSorted())
    }
    expect(groups[1]?.after.minimumLimit).toBe(1_400_000_000n)
    expect(groups[1]?.after.warningLevel).toBe(groups[1]?.before.warningLevel)
  })
  it('names a parameter that would have to move along', () => {
    const alone = draft(['arbiterLimit', '3'])
    expect(alone.isSound).toBe(false)
    expect(alone.faults.join()).toMatch(/^Grace after a term would have to change with it\. It must stay between/)
    expect(draft(['arbiterLimit', '3'], ['grace', '5'])).toMatchObject({ faults: [], isSound: true })
    expect(draft(['base', '1.2'], ['atKink', '5'], ['atFull', '15'])).toMatchObject({ faults: [], isSound: true })
  })
  it('refuses a cooldown that reaches the delay of the timelock', () => {
    expect(faultOf('cooldown', '8')).toMatch(/under the timelock’s delay of 8 days/)
  })
  it('is not sound while it is of nothing', () => {
    expect(draft(['', '']).isSound).toBe(false)
    expect(draft(['nonsense', '1']).isSound).toBe(false)
  })
  it('takes effect after vote and timelock, and no sooner than its group may change', () => {
    const DAY = 86_400
    const now = governance.block.time
    expect(earliestEffect(governance, ['timing'], now).effect).toBe(now + (1 + 5 + 8) * DAY)
    const late = { ...governance, groups: governance.groups.map((one) => ({ ...one, nextChangeAt: now + 30 * DAY })) }
    expect(earliestEffect(late, ['timing'], now).effect).toBe(now + 30 * DAY)
  })
})
