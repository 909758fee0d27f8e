import { DomainError } from '@/lib/domain/errors'

/** What was asked for is not there, or not there yet. */
export class NotFound extends DomainError {
  readonly code = 'not-found'
  constructor(what: string) {
    super(`There is no ${what}. If it was made just now, the index may not have reached its block yet.`)
  }
}
