import { BaseError, ContractFunctionRevertedError, HttpRequestError, InsufficientFundsError } from 'viem'
import { contractErrors } from '@/app/_flows/contractErrors'
import { FlowError } from '@/app/_flows/FlowError'
import { errorCode, isRejection } from '@/app/_flows/isRejection'

const PENDING = -32002

/** Any failure of a wallet, chain or contract in plain words that say what to do. */
export function explainError(error: unknown): string {
  if (error instanceof FlowError) return error.message
  if (isRejection(error)) return 'You rejected the request in your wallet. Nothing was sent.'
  if (errorCode(error) === PENDING)
    return 'Your wallet already has an open request. Open the wallet and answer it first.'
  if (error instanceof BaseError) {
    if (error.walk((cause) => cause instanceof InsufficientFundsError)) {
      return 'Your account has too little ether to pay for the transaction’s gas.'
    }
    const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (revert instanceof ContractFunctionRevertedError) {
      const name = revert.data?.errorName
      const explain = name ? contractErrors[name] : undefined
      if (explain) return explain(revert.data?.args ?? [])
      return `The contract refused this${name ? ` (${name})` : ''}. ${revert.reason ?? 'Nothing was sent.'}`
    }
    if (error.walk((cause) => cause instanceof HttpRequestError)) {
      return 'The chain does not answer. Check that it is running and try again.'
    }
    return error.shortMessage
  }
  return error instanceof Error ? error.message : 'Something went wrong. Try again.'
}
