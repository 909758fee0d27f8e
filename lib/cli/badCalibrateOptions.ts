import { DomainError } from '@/lib/domain/errors'

export class BadCalibrateOptions extends DomainError {
  readonly code = 'bad-calibrate-options'
}
