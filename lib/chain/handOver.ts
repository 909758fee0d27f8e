import { isAddressEqual, zeroAddress } from 'viem'
import { DomainError } from '@/lib/domain/errors'
import type { Deployment } from './deployment'
import type { DeployDeps } from './deployOnce'
import { ballastTimelockAbi, parametersAbi } from './generated/abis'
import { govern } from './govern'
import { strayPowers } from './strayPowers'

/** Keys that would govern beside the governor. */
export class StrayPower extends DomainError {
  readonly code = 'stray-power'
  constructor(
    readonly powers: readonly string[],
    advice: string,
  ) {
    super(`The timelock would not be the governor's alone: ${powers.join('; ')}. ${advice}`)
  }
}

/**
 * Gives the protocol to the timelock for good: the governor proposes and cancels, anyone executes what has waited, the
 * deployer keeps nothing. Running it again finishes what is missing.
 * @throws {StrayPower} naming whoever else has a role, or what was scheduled without a vote; before anything is given away,
 * so that the deployer can still take it back
 * @throws {Error} when the hand-over is not complete
 */
export async function handOver(
  deps: DeployDeps,
  deployment: Pick<Deployment, 'contracts' | 'startBlock'>,
): Promise<void> {
  const { reader, governance } = deps
  const { contracts } = deployment
  const timelock = { address: contracts.timelock, abi: ballastTimelockAbi } as const
  const parameters = { address: contracts.parameters, abi: parametersAbi } as const
  const role = (functionName: 'PROPOSER_ROLE' | 'CANCELLER_ROLE' | 'EXECUTOR_ROLE' | 'DEFAULT_ADMIN_ROLE') =>
    reader.readContract({ ...timelock, functionName })
  const admin = await role('DEFAULT_ADMIN_ROLE')
  const own = [admin, governance.account.address] as const
  const isAdmin = await reader.readContract({ ...timelock, functionName: 'hasRole', args: own })
  const strays = await strayPowers(reader, deployment, governance.account.address)
  if (strays.length > 0) {
    const way = isAdmin
      ? 'Revoke them with the deployer key (BallastTimelock.revokeRole, .cancel) and run it again.'
      : 'Only a vote, or the key itself, can take them back now.'
    throw new StrayPower(strays, way)
  }

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
  await govern(deps, isAdmin, { ...timelock, functionName: 'renounceRole', args: own })

  const heir = await reader.readContract({ ...parameters, functionName: 'owner' })
  const left = await strayPowers(reader, deployment)
  if (left.length > 0) throw new StrayPower(left, 'Only a vote, or the key itself, can take them back now.')
  if (!isAddressEqual(heir, contracts.timelock)) {
    throw new Error(`The hand-over to the timelock at ${contracts.timelock} is not complete; run it again.`)
  }
}
