import { isAddressEqual, zeroAddress } from 'viem'
import type { Contracts } from '@/lib/schemas/contracts'
import type { DeployDeps } from './deployOnce'
import { ballastTimelockAbi, parametersAbi } from './generated/abis'
import { govern } from './govern'

/**
 * Gives the protocol to the timelock for good: the governor proposes and cancels, anyone executes what has waited, the
 * deployer keeps nothing. Running it again finishes what is missing.
 * @throws {Error} when a key would be left that governs
 */
export async function handOver(deps: DeployDeps, contracts: Contracts): Promise<void> {
  const { reader, governance } = deps
  const timelock = { address: contracts.timelock, abi: ballastTimelockAbi } as const
  const parameters = { address: contracts.parameters, abi: parametersAbi } as const
  const role = (functionName: 'PROPOSER_ROLE' | 'CANCELLER_ROLE' | 'EXECUTOR_ROLE' | 'DEFAULT_ADMIN_ROLE') =>
    reader.readContract({ ...timelock, functionName })
  const admin = await role('DEFAULT_ADMIN_ROLE')
  const grants = [
    [await role('PROPOSER_ROLE'), contracts.governor],
    [await role('CANCELLER_ROLE'), contracts.governor],
    [await role('EXECUTOR_ROLE'), zeroAddress],
  ] as const
  for (const args of grants) {
    const isHeld = await reader.readContract({ ...timelock, functionName: 'hasRole', args })
    await govern(deps, !isHeld, { ...timelock, functionName: 'grantRole', args })
  }
  const owner = await reader.readContract({ ...parameters, functionName: 'owner' })
  if (!isAddressEqual(owner, contracts.timelock)) {
    await govern(deps, true, { ...parameters, functionName: 'transferOwnership', args: [contracts.timelock] })
    await govern(deps, true, { ...timelock, functionName: 'takeOver' })
  }
  const own = [admin, governance.account.address] as const
  const isAdmin = await reader.readContract({ ...timelock, functionName: 'hasRole', args: own })
  await govern(deps, isAdmin, { ...timelock, functionName: 'renounceRole', args: own })

  const heir = await reader.readContract({ ...parameters, functionName: 'owner' })
  const isLeft = await reader.readContract({ ...timelock, functionName: 'hasRole', args: own })
  if (isLeft || !isAddressEqual(heir, contracts.timelock)) {
    throw new Error(`The hand-over to the timelock at ${contracts.timelock} is not complete; run it again.`)
  }
}
