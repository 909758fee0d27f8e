import type { Hash } from 'viem'
import { waitForTransactionReceipt } from 'wagmi/actions'
import { FlowError } from '@/app/_flows/FlowError'
import type { FlowContext } from '@/app/_flows/flow'

/** The chain took the transaction and undid it. */
export class TransactionFailedError extends FlowError {
  constructor(readonly hash: Hash) {
    super('The transaction was included but failed; nothing changed. Look at its receipt and try again.')
    this.name = 'TransactionFailedError'
  }
}

/**
 * Waits for the receipt.
 * @throws {TransactionFailedError} when it was reverted
 */
export async function verifyTransaction({ config }: FlowContext, hash: Hash | null): Promise<void> {
  if (!hash) return
  const receipt = await waitForTransactionReceipt(config, { hash, timeout: 120_000 })
  if (receipt.status !== 'success') throw new TransactionFailedError(hash)
}
