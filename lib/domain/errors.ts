/** A failure that the caller can understand and mend. One class per failure; the message says what to do. */
export abstract class DomainError extends Error {
  /** Stable, in kebab-case; clients switch on it. */
  abstract readonly code: string

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}
