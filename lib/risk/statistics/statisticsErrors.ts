import { DomainError } from '@/lib/domain/errors'

/** Data or arguments that a statistic can't be computed from. */
export class InvalidSample extends DomainError {
  readonly code = 'invalid-sample'
  constructor(
    /** Path of the field, e.g. `returns[17]`. */
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field} ${rule}.`)
  }
}

/** A tail with too little data to fit a law to. */
export class TooFewExceedances extends DomainError {
  readonly code = 'too-few-exceedances'
  constructor(
    readonly field: string,
    readonly found: number,
    readonly needed: number,
  ) {
    super(`${field} must have at least ${needed} exceedances, not ${found}: use more data or a lower threshold.`)
  }
}

/** A volatility model whose best fit has no finite unconditional variance. */
export class NonStationary extends DomainError {
  readonly code = 'non-stationary'
  constructor(
    readonly field: string,
    readonly persistence: number,
  ) {
    super(
      `${field} must have a persistence below 1, not ${persistence.toFixed(4)}: use a longer history or enforce the bound.`,
    )
  }
}

/** An optimum that wasn't found. */
export class NotConverged extends DomainError {
  readonly code = 'not-converged'
  constructor(
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${field} ${rule}.`)
  }
}

/** A matrix that should be a covariance or a correlation and isn't one. */
export class NotPositiveDefinite extends DomainError {
  readonly code = 'not-positive-definite'
  constructor(
    readonly field: string,
    readonly pivot: number,
  ) {
    super(`${field} must be positive definite: its leading minor ${pivot + 1} isn't positive.`)
  }
}
