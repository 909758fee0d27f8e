import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  HttpRequestError,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { contractErrors } from '@/app/_flows/contractErrors'
import { explainError } from '@/app/_flows/explainError'
import { FlowError } from '@/app/_flows/FlowError'
import { poolAbi } from '@/app/_flows/poolAbi'

/** Errors that a staker can't cause: only governance, the market or a vault calls what raises them. */
const NOT_A_STAKERS = ['NotMarket', 'NotTreaty', 'NotGovernance', 'NothingReserved', 'GroupCapExceeded']

function reverted(errorName: 'RequestTooSmall' | 'PoolIsClosed' | 'NewBusinessPaused', args: readonly bigint[] = []) {
  const data = encodeErrorResult({ abi: poolAbi, errorName, args } as Parameters<typeof encodeErrorResult>[0])
  const cause = new ContractFunctionRevertedError({ abi: poolAbi, data, functionName: 'makeClaimable' })
  return new ContractFunctionExecutionError(cause, { abi: poolAbi, functionName: 'makeClaimable', args: [1n] })
}

describe('errors in plain words', () => {
  it('decodes the contracts’ own', () => {
    expect(explainError(reverted('RequestTooSmall', [5_000_000n, 10_000_000n]))).toBe(
      'An exit worth 5.00 is under the minimum of 10.00. Request more, or your whole balance.',
    )
    expect(explainError(reverted('PoolIsClosed'))).toContain('closed to deposits for good')
    expect(explainError(reverted('NewBusinessPaused', [1_584_000_000n]))).toContain('guardian has stopped')
  })
  it('knows a rejection however the wallet wraps it', () => {
    const rejection = Object.assign(new Error('outer'), { cause: Object.assign(new Error('no'), { code: 4001 }) })
    expect(explainError(rejection)).toBe('You rejected the request in your wallet. Nothing was sent.')
  })
  it('says when the chain is away, and passes on what already speaks plainly', () => {
    expect(explainError(new HttpRequestError({ url: 'http://localhost:1' }))).toContain('The chain does not answer')
    expect(explainError(new FlowError('Enter less.'))).toBe('Enter less.')
    expect(explainError('?')).toContain('Try again')
  })
  it('has words for every error of the pool that a staker can cause', () => {
    const names = poolAbi.filter((entry) => entry.type === 'error').map((entry) => entry.name as string)
    const foreign =
      /^(ECDSA|ERC20Invalid|InvalidAccountNonce|InvalidShortString|FailedCall|AddressEmptyCode|StringTooLong|SafeCast|Reentrancy|Math)/
    const unknown = names.filter(
      (name) => !(name in contractErrors) && !NOT_A_STAKERS.includes(name) && !foreign.test(name),
    )
    expect(unknown).toEqual([])
  })
})
