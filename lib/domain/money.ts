import { DomainError } from '@/lib/domain/errors'

/** Base units of the asset (6 decimals: 1 tUSD = 1_000_000n). */
export type Assets = bigint
/** A ratio times 1e18. */
export type Wad = bigint

/** 1 as a ratio. */
export const WAD = 10n ** 18n
/** Decimals of the asset. */
export const ASSET_DECIMALS = 6
/** 1 of the asset in base units. */
export const ASSET_UNIT = 10n ** BigInt(ASSET_DECIMALS)

/** A text that is not an amount. */
export class InvalidAmount extends DomainError {
  readonly code = 'invalid-amount'
  constructor(
    readonly text: string,
    readonly decimals: number,
  ) {
    super(`"${text}" is not an amount: write digits with a point and at most ${decimals} decimals, such as 1250.50.`)
  }
}

/** A division by zero or with a negative operand, which Solidity's unsigned `mulDiv` has no result for. */
export class InvalidMulDiv extends DomainError {
  readonly code = 'invalid-mul-div'
  constructor(a: bigint, b: bigint, denominator: bigint) {
    super(`${a} × ${b} ÷ ${denominator} is not defined: operands must not be negative, nor the divisor zero.`)
  }
}

/**
 * `a × b ÷ denominator`, rounded down. As Solidity's `Math.mulDiv`.
 * @throws {InvalidMulDiv}
 */
export function mulDivDown(a: bigint, b: bigint, denominator: bigint): bigint {
  if (a < 0n || b < 0n || denominator <= 0n) throw new InvalidMulDiv(a, b, denominator)
  return (a * b) / denominator
}

/**
 * `a × b ÷ denominator`, rounded up. As Solidity's `Math.mulDiv(…, Rounding.Ceil)`.
 * @throws {InvalidMulDiv}
 */
export function mulDivUp(a: bigint, b: bigint, denominator: bigint): bigint {
  if (a < 0n || b < 0n || denominator <= 0n) throw new InvalidMulDiv(a, b, denominator)
  return (a * b + denominator - 1n) / denominator
}

/**
 * Reads a decimal text as base units. Nothing is rounded: more decimals than the asset has are refused.
 * @param text such as `"1250.5"`; commas, signs and exponents are refused
 * @throws {InvalidAmount}
 */
export function parseAmount(text: string, decimals: number = ASSET_DECIMALS): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim())
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > decimals) throw new InvalidAmount(text, decimals)
  return BigInt(`${match[1]}${fraction.padEnd(decimals, '0')}`)
}

/**
 * Writes base units as a decimal text without trailing zeros: the inverse of `parseAmount`, with a minus where negative.
 */
export function formatAmount(amount: bigint, decimals: number = ASSET_DECIMALS): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}
