import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount } from '@/app/_format/amount'
import { formatDuration } from '@/app/_format/duration'
import { parseAmount } from '@/app/_format/parseAmount'
import { formatPercent } from '@/app/_format/percent'
import { formatRelative } from '@/app/_format/relative'
import { formatSharePrice } from '@/app/_format/sharePrice'
import { formatTime } from '@/app/_format/time'

describe('amounts', () => {
  it('groups thousands and keeps two digits', () => {
    expect(formatAmount('1234567890123')).toBe('1,234,567.89')
    expect(formatAmount(-1_500_000n)).toBe('-1.50')
    expect(formatAmount(0n, { digits: 0 })).toBe('0')
  })
  it('cuts and never rounds up, so that nobody is shown more than there is', () => {
    expect(formatAmount('1999999')).toBe('1.99')
    expect(formatAmount('999999999999', { compact: true })).toBe('999.99K')
  })
  it('is exact beyond the range of floats', () => {
    expect(formatAmount('123456789012345678901234567')).toBe('123,456,789,012,345,678,901.23')
  })
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), (base) => {
        expect(parseAmount(formatAmount(base, { digits: 6 }))).toBe(base)
      }),
    )
  })
})

describe('typed amounts', () => {
  it.each(['', '.', 'abc', '1e5', '-1', '1.2.3', '1.1234567', '0x10', '٣'])('refuses %j', (text) => {
    expect(parseAmount(text)).toBeNull()
  })
  it.each([
    ['1,250.5', 1_250_500_000n],
    [' 7 ', 7_000_000n],
    ['.5', 500_000n],
    ['0', 0n],
  ])('takes %j', (text, base) => {
    expect(parseAmount(text)).toBe(base)
  })
})

describe('ratios and times', () => {
  it('shows wads and probabilities, small ones with what counts', () => {
    expect(formatPercent('218600000000000000', 1)).toBe('21.9 %')
    expect(formatPercent(0.0000123)).toBe('0.0012 %')
    expect(formatPercent(Number.NaN)).toBe('–')
  })
  it('shows chain time in UTC', () => {
    expect(formatTime(1_583_964_000)).toBe('11 Mar 2020, 22:00 UTC')
    expect(formatSharePrice('817244000000000000')).toBe('0.81724')
  })
  it('shows spans in their two largest units', () => {
    expect(formatDuration(7 * 86_400)).toBe('7 days')
    expect(formatDuration(3 * 86_400 + 7_200 + 59)).toBe('3 days 2 hours')
    expect(formatDuration(0)).toBe('0 seconds')
    expect(formatRelative(1_000_060, 1_000_000)).toBe('in 1 minute')
    expect(formatRelative(1_000_000, 1_007_200)).toBe('2 hours ago')
  })
})
