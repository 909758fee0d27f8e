import { type Address, type Hex, isAddressEqual, zeroAddress } from 'viem'
import type { Contracts } from '@/lib/schemas/contracts'
import type { ChainReader } from './clients'
import type { Deployment } from './deployment'
import { ballastGovernorAbi, ballastTimelockAbi } from './generated/abis'
import { inParallel } from './inParallel'

const ROLES = ['DEFAULT_ADMIN_ROLE', 'PROPOSER_ROLE', 'CANCELLER_ROLE', 'EXECUTOR_ROLE'] as const
type Role = (typeof ROLES)[number]

/** Blocks that one request for logs covers, as public nodes allow. */
const BLOCKS_AT_ONCE = 10_000n

/** Who should hold which role of the timelock: the timelock rules itself, the governor proposes, anyone executes. */
function holderOf(role: Role, { timelock, governor }: Contracts): Address {
  if (role === 'DEFAULT_ADMIN_ROLE') return timelock
  return role === 'EXECUTOR_ROLE' ? zeroAddress : governor
}

/**
 * Power over the timelock that is not the governor's, from all grants since the deployment: who else holds a role, also one
 * that we don't know, and what was scheduled by anyone but the governor and has not been carried out.
 * @param admin the deployer, whose administration is not counted as stray before the hand-over ends
 * @returns one phrase each; empty where nobody but the governor has any
 */
export async function strayPowers(
  reader: ChainReader,
  { contracts, startBlock }: Pick<Deployment, 'contracts' | 'startBlock'>,
  admin?: Address,
): Promise<string[]> {
  const timelock = { address: contracts.timelock, abi: ballastTimelockAbi } as const
  const ids = await inParallel([...ROLES], (functionName) => reader.readContract({ ...timelock, functionName }))
  const nameOf = (id: Hex): Role | undefined => ROLES[ids.indexOf(id)]
  const history = await readHistory(reader, contracts, BigInt(startBlock))

  const once = new Map(history.grants.map(({ role, account }) => [`${role}${account}`, { role, account }]))
  const granted = [...once.values()].filter(({ role, account }) => {
    const name = nameOf(role)
    if (name === undefined) return true
    const isAdmin = name === 'DEFAULT_ADMIN_ROLE' && admin !== undefined && isAddressEqual(account, admin)
    return !isAdmin && !isAddressEqual(account, holderOf(name, contracts))
  })
  const isHeld = await inParallel(granted, ({ role, account }) =>
    reader.readContract({ ...timelock, functionName: 'hasRole', args: [role, account] }),
  )
  const scheduled = [...new Set(history.scheduled)]
  const isPending = await inParallel(scheduled, (id) =>
    reader.readContract({ ...timelock, functionName: 'isOperationPending', args: [id] }),
  )
  return [
    ...granted
      .filter((_, i) => isHeld[i])
      .map(({ role, account }) => `${account} holds ${nameOf(role) ?? `the role ${role}`}`),
    ...scheduled.filter((_, i) => isPending[i]).map((id) => `the operation ${id} waits without a vote`),
  ]
}

/** Every grant of a role, and the operations that were scheduled in transactions in which the governor queued nothing. */
async function readHistory(reader: ChainReader, { timelock, governor }: Contracts, startBlock: bigint) {
  const latest = await reader.getBlockNumber()
  const grants: { role: Hex; account: Address }[] = []
  const scheduled: Hex[] = []
  for (let fromBlock = startBlock; fromBlock <= latest; fromBlock += BLOCKS_AT_ONCE) {
    const last = fromBlock + BLOCKS_AT_ONCE - 1n
    const range = { fromBlock, toBlock: last < latest ? last : latest, strict: true } as const
    const roles = { address: timelock, abi: ballastTimelockAbi, eventName: 'RoleGranted', ...range } as const
    const calls = { address: timelock, abi: ballastTimelockAbi, eventName: 'CallScheduled', ...range } as const
    const votes = { address: governor, abi: ballastGovernorAbi, eventName: 'ProposalQueued', ...range } as const
    const [given, planned, queued] = await Promise.all([
      reader.getContractEvents(roles),
      reader.getContractEvents(calls),
      reader.getContractEvents(votes),
    ])
    const voted = new Set(queued.map(({ transactionHash }) => transactionHash))
    grants.push(...given.map(({ args }) => args))
    scheduled.push(...planned.filter((log) => !voted.has(log.transactionHash)).map(({ args }) => args.id))
  }
  return { grants, scheduled }
}
