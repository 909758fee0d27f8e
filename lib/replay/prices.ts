import { DomainError } from '@/lib/domain/errors'

/** One hour of prices. */
export type Bar = {
  /** Start of the hour, unix seconds. */
  time: number
  open: number
  high: number
  low: number
  close: number
}

/** A file of prices that can't be replayed, with the line that is at fault. */
export class InvalidPrices extends DomainError {
  readonly code = 'invalid-prices'
  constructor(
    /** 1 for the header. */
    readonly line: number,
    readonly fault: string,
  ) {
    super(`Line ${line}: ${fault}.`)
  }
}

/** A range of time with no prices in it. */
export class EmptyRange extends DomainError {
  readonly code = 'empty-range'
  constructor(from: number, to: number, lines: number) {
    const iso = (time: number) => new Date(time * 1000).toISOString()
    super(`None of the ${lines} lines has prices from ${iso(from)} until ${iso(to)}: choose another range.`)
  }
}
