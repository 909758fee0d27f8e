import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, InvalidAmount, InvalidMulDiv, mulDivDown, mulDivUp, parseAmount } from '@/lib/domain/money'

test('reads and writes amounts without loss', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n }), fc.integer({ min: 1, max: 18 }), (amount, decimals) => {
      expect(parseAmount(formatAmount(amount, decimals), decimals)).toBe(amount)
    }),
  )
  expect(parseAmount('1250.5')).toBe(1_250_500_000n)
  expect(formatAmount(-1_250_500_000n)).toBe('-1250.5')
  expect(formatAmount(7n)).toBe('0.000007')
  expect(formatAmount(3n, 0)).toBe('3')
})

test.each(['', '.5', '1.', '1,5', '-1', '1e6', '0x10', '1.1234567', 'NaN'])('refuses "%s"', (text) => {
  expect(() => parseAmount(text)).toThrow(InvalidAmount)
})

test('rounding down and up bracket the exact quotient', () => {
  const operand = fc.bigInt({ min: 0n, max: 2n ** 160n })
  fc.assert(
    fc.property(operand, operand, fc.bigInt({ min: 1n, max: 2n ** 160n }), (a, b, denominator) => {
      const down = mulDivDown(a, b, denominator)
      const up = mulDivUp(a, b, denominator)
      expect(down * denominator <= a * b && a * b <= up * denominator).toBe(true)
      expect(up - down).toBe(a * b === down * denominator ? 0n : 1n)
    }),
  )
  expect(() => mulDivDown(1n, 1n, 0n)).toThrow(InvalidMulDiv)
  expect(() => mulDivUp(-1n, 1n, 1n)).toThrow(InvalidMulDiv)
})
