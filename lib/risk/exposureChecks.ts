import { DomainError } from '@/lib/domain/errors'

/** An exposure that breaks a rule, named with the field that breaks it. */
export class InvalidExposure extends DomainError {
  readonly code = 'invalid-exposure'
  constructor(
    /** Path of the field, e.g. `markets[0].long[2].openInterest`. */
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field || 'exposure'} ${rule}.`)
  }
}

/** The most markets and brackets an exposure may have, so that a quote stays bounded. */
export const MAX_MARKETS = 32
export const MAX_BRACKETS = 16
/** Sums that should be equal may differ by this much of themselves, for the rounding of decimal input. */
export const TOLERANCE = 1e-6
/** Asset amounts stay below this, so that base units are exact in a double to well under one cent. */
export const MAX_AMOUNT = 1e12

/** Checks that a value is an object. @throws {InvalidExposure} */
export function record(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidExposure(field, 'must be an object')
  }
  return value as Record<string, unknown>
}

/** Checks that a value is a list of `least` to `most` entries. @throws {InvalidExposure} */
export function list(value: unknown, field: string, most: number, least = 1): unknown[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    throw new InvalidExposure(field, `must be a list of ${least} to ${most} entries`)
  }
  return value
}

/**
 * Checks that a value is a number from `least` to `most`; `above` leaves `least` itself out. NaN is no number.
 * @throws {InvalidExposure}
 */
export function within(
  value: unknown,
  field: string,
  least: number,
  most: number,
  edge: 'from' | 'above' = 'from',
): number {
  const low = typeof value === 'number' && (edge === 'from' ? value >= least : value > least)
  if (!low || !((value as number) <= most)) {
    throw new InvalidExposure(field, `must be a number ${edge} ${least} to ${most}`)
  }
  return value as number
}

/** Checks a market's symbol. @throws {InvalidExposure} */
export function assertSymbol(value: unknown, field: string): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,31}$/.test(value)) {
    throw new InvalidExposure(field, 'must be 1 to 31 printable ASCII characters without spaces')
  }
  return value
}

/** Checks that no market is named twice. @throws {InvalidExposure} */
export function assertNamedOnce(symbols: readonly string[]): void {
  symbols.forEach((symbol, index) => {
    if (symbols.indexOf(symbol) !== index) throw new InvalidExposure(`markets[${index}].market`, 'must be named once')
  })
}
