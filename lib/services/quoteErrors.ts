import { DomainError } from '@/lib/domain/errors'
import { formatAmount } from '@/lib/domain/money'

const dollars = (amount: bigint) => formatAmount(amount)

export class SaleClosed extends DomainError {
  readonly code = 'sale-closed'
  constructor(programId: number, deadline: number) {
    super(
      `Program ${programId} was on sale until ${new Date(deadline * 1000).toISOString()}; cover can't be bought any more.`,
    )
  }
}

export class PerilUnsupported extends DomainError {
  readonly code = 'peril-unsupported'
  constructor(peril: string) {
    super(`${peril} can't be quoted yet; only DEFICIT can.`)
  }
}

export class LayerOversold extends DomainError {
  readonly code = 'layer-oversold'
  constructor(share: bigint, available: bigint) {
    super(`The layer has ${available} of its share left (wad), not ${share}.`)
  }
}

export class LimitTooSmall extends DomainError {
  readonly code = 'limit-too-small'
  constructor(limit: bigint, minimum: bigint) {
    super(`The limit would be ${dollars(limit)}; the smallest is ${dollars(minimum)}.`)
  }
}

export class PoolNotAdmitted extends DomainError {
  readonly code = 'pool-not-admitted'
  constructor(pool: string) {
    super(`${pool} is not a pool that sells cover here; GET /api/v1/pools lists those that do.`)
  }
}

export class CapacityExceeded extends DomainError {
  readonly code = 'capacity-exceeded'
  constructor(limit: bigint, free: bigint) {
    super(`The limit of ${dollars(limit)} is above the pool's free capacity of ${dollars(free)}.`)
  }
}

export class InsurableInterestExceeded extends DomainError {
  readonly code = 'insurable-interest-exceeded'
  constructor(limits: bigint, interest: bigint) {
    super(`All limits on the venue would be ${dollars(limits)}; its insurable interest is ${dollars(interest)}.`)
  }
}

/** A venue whose exposure was never put can't be priced. */
export class NoExposure extends DomainError {
  readonly code = 'no-exposure'
  constructor(venueId: number) {
    super(`Venue ${venueId} has no exposure yet; its owner puts one with PUT /api/v1/venues/{slug}/exposure.`)
  }
}

export class QuotesNotComparable extends DomainError {
  readonly code = 'quotes-not-comparable'
  constructor(from: number, to: number) {
    super(`against must be a quote on the same program: it is on program ${from}, this one on program ${to}.`)
  }
}
