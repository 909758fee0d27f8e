import { BaseError, UserRejectedRequestError } from 'viem'

const REJECTED = 4001

/** The number that wallets put on an error, however deep it is wrapped. */
export function errorCode(error: unknown): number | undefined {
  for (let cause = error; cause && typeof cause === 'object'; cause = (cause as { cause?: unknown }).cause) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'number') return code
  }
  return undefined
}

/** Whether the person said no in the wallet. */
export function isRejection(error: unknown): boolean {
  if (errorCode(error) === REJECTED) return true
  return error instanceof BaseError && error.walk((cause) => cause instanceof UserRejectedRequestError) !== null
}
