import type {
  Abi,
  ContractFunctionArgs,
  ContractFunctionName,
  Hex,
  SimulateContractParameters,
  TransactionReceipt,
} from 'viem'
import type { ChainReader, ChainWriter } from './clients'

/**
 * Sends a transaction and waits until it is in a block. It is simulated first, so that a refusal comes as the contract's
 * own error.
 * @returns the receipt and what the call returned in the simulation
 * @throws {viem.ContractFunctionExecutionError} when the contract refuses
 */
export async function transact<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
  const args extends ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>,
>(
  { reader, writer }: { reader: ChainReader; writer: ChainWriter },
  call: Pick<SimulateContractParameters<abi, name, args>, 'address' | 'abi' | 'functionName' | 'args'>,
): Promise<{ receipt: TransactionReceipt; hash: Hex; result: unknown }> {
  const { request, result } = await reader.simulateContract({ ...call, account: writer.account } as never)
  const hash = await writer.writeContract(request as never)
  const receipt = await reader.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new Error(`The transaction ${hash} reverted.`)
  return { receipt, hash, result }
}
