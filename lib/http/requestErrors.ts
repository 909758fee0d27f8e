import { DomainError } from '@/lib/domain/errors'

export class InvalidRequest extends DomainError {
  readonly code = 'invalid-request'
  constructor(readonly errors: { path: string; message: string }[]) {
    super('The request breaks its schema; `errors` names the fields. /api/v1/openapi.json has the schema.')
  }
}

export class MalformedJson extends DomainError {
  readonly code = 'malformed-json'
  constructor() {
    super('The body is not JSON.')
  }
}

export class BodyTooLarge extends DomainError {
  readonly code = 'body-too-large'
  constructor(limit: number) {
    super(`The body may have at most ${limit} bytes.`)
  }
}

export class UnsupportedMediaType extends DomainError {
  readonly code = 'unsupported-media-type'
  constructor() {
    super('Send the body as application/json.')
  }
}

export class Unauthenticated extends DomainError {
  readonly code = 'unauthenticated'
  constructor(how: string) {
    super(how)
  }
}

export class ForeignOrigin extends DomainError {
  readonly code = 'foreign-origin'
  constructor(origin: string) {
    super(`Requests with a session must come from our own pages, not from ${origin}.`)
  }
}

export class IdempotencyKeyRequired extends DomainError {
  readonly code = 'idempotency-key-required'
  constructor() {
    super('Writes need the header Idempotency-Key: 1 to 255 printable ASCII characters, new for each operation.')
  }
}

export class IdempotencyKeyReused extends DomainError {
  readonly code = 'idempotency-key-reused'
  constructor() {
    super('This Idempotency-Key was used for another request; take a new one.')
  }
}

export class IdempotencyConflict extends DomainError {
  readonly code = 'idempotency-conflict'
  constructor() {
    super('A request with this Idempotency-Key is still running; ask again in a moment.')
  }
}

export class NoSuchRoute extends DomainError {
  readonly code = 'no-such-route'
  constructor() {
    super('The API has no such path; /api/v1/openapi.json lists those it has.')
  }
}
