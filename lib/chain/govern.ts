import type { Abi, ContractFunctionArgs, ContractFunctionName, SimulateContractParameters } from 'viem'
import type { DeployDeps } from './deployOnce'
import { transact } from './transact'

/** Sends a governed call where `isNeeded`; the rest of a wiring that was done before costs nothing. */
export async function govern<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
  const args extends ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>,
>(
  { reader, governance }: DeployDeps,
  isNeeded: boolean,
  call: Pick<SimulateContractParameters<abi, name, args>, 'address' | 'abi' | 'functionName' | 'args'>,
): Promise<void> {
  if (isNeeded) await transact({ reader, writer: governance }, call)
}
