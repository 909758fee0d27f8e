import { DomainError } from '@/lib/domain/errors'

/** The caller is known and may not do this. */
export class Forbidden extends DomainError {
  readonly code = 'forbidden'
}
