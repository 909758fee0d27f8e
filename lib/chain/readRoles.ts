import { type Address, type Hex, zeroHash } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { ballastTimelockAbi, coverMarketAbi } from '@/lib/chain/generated/abis'
import { inParallel } from '@/lib/chain/inParallel'
import type { Contracts } from '@/lib/schemas/contracts'

/** The timelock's roles, by our names. */
const ROLES = {
  proposer: 'PROPOSER_ROLE',
  canceller: 'CANCELLER_ROLE',
  executor: 'EXECUTOR_ROLE',
  admin: 'DEFAULT_ADMIN_ROLE',
} as const

/** Which of the accounts that ever had a role of the timelock, or were a quote signer, still are. */
export async function readRoles(
  reader: ChainReader,
  contracts: Contracts,
  { candidates, signers }: { candidates: { role: string; account: string }[]; signers: string[] },
  blockNumber: bigint,
): Promise<Record<keyof typeof ROLES | 'signers', Address[]>> {
  const timelock = { address: contracts.timelock, abi: ballastTimelockAbi, blockNumber } as const
  const market = { address: contracts.coverMarket, abi: coverMarketAbi, blockNumber } as const
  const holders = async (functionName: (typeof ROLES)[keyof typeof ROLES]) => {
    const role = await reader.readContract({ ...timelock, functionName })
    const accounts = candidates.filter((one) => one.role === role).map(({ account }) => account as Address)
    const held = await inParallel(accounts, (account) =>
      reader.readContract({ ...timelock, functionName: 'hasRole', args: [role, account] }),
    )
    return accounts.filter((_, i) => held[i])
  }
  const roleOf = (signer: string): Promise<Hex> =>
    reader.readContract({ ...market, functionName: 'signerRole', args: [signer as Address] })
  const [proposer, canceller, executor, admin, roles] = await Promise.all([
    holders(ROLES.proposer),
    holders(ROLES.canceller),
    holders(ROLES.executor),
    holders(ROLES.admin),
    inParallel(signers, roleOf),
  ])
  const named = signers.filter((_, i) => roles[i] !== zeroHash) as Address[]
  return { proposer, canceller, executor, admin, signers: named }
}
