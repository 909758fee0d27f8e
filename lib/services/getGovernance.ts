import { type Address, isAddressEqual, zeroAddress } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { readGoverned } from '@/lib/chain/readGoverned'
import { readRoles } from '@/lib/chain/readRoles'
import type { Database } from '@/lib/db/client'
import { parameterChanges, rolesEverHeld, signersEverNamed } from '@/lib/db/governance'
import { type ParameterGroup, parameterRanges, STEP_INTERVAL } from '@/lib/domain/parameterBounds'
import type { GovernanceView, ParameterView, RoleView } from '@/lib/schemas/governance'

type Holder = RoleView['holders'][number]

const AMOUNTS: readonly string[] = ['minimumLimit', 'minimumRequest']
const GROUPS = ['timing', 'economics', 'floorCurve'] as const

/**
 * What is governed, by whom, and how fast it may change. The database only says which accounts to ask about and when a
 * group was last changed; the rest is the contracts'.
 * @throws {viem.BaseError} when the chain does not answer
 */
export async function getGovernance(deps: {
  database: Database
  reader: ChainReader
  deployment: Deployment
}): Promise<GovernanceView> {
  const { database, reader, deployment } = deps
  const { contracts } = deployment
  const block = await reader.getBlock()
  const [changes, candidates, signers, governed] = await Promise.all([
    parameterChanges(database),
    rolesEverHeld(database),
    signersEverNamed(database),
    readGoverned(reader, contracts, block),
  ])
  const held = await readRoles(reader, contracts, { candidates, signers }, block.number)
  const now = Number(block.timestamp)
  const mostCooldown = kindOf(governed.owner, contracts) === 'timelock' ? governed.delay - 1n : null
  const holder = (address: Address): Holder => ({ address, is: kindOf(address, contracts) })
  const role = (name: RoleView['role'], ...holders: readonly Address[]): RoleView => ({
    role: name,
    holders: holders.map(holder),
  })
  const governing = [
    role('owner', governed.owner),
    role('proposer', ...held.proposer),
    role('canceller', ...held.canceller),
    role('admin', ...held.admin),
  ]
  const keys = governing.flatMap(({ holders }) => holders.filter(({ is }) => is === 'key'))
  return {
    block: { number: Number(block.number), time: now },
    groups: GROUPS.map((group) => {
      const changedAt = changes.get(group) ?? null
      const next = changedAt === null ? 0 : changedAt + STEP_INTERVAL
      const parameters = parametersOf(group, governed.groups[group], mostCooldown)
      return { group, changedAt, nextChangeAt: next > now ? next : null, parameters }
    }),
    delay: Number(governed.delay),
    cooldown: governed.groups.timing.cooldown,
    voting: {
      ...{ token: contracts.token, symbol: governed.symbol, decimals: governed.decimals },
      ...{ supply: `${governed.supply}`, threshold: `${governed.threshold}`, quorum: `${governed.quorum}` },
      ...{ delay: Number(governed.votingDelay), period: Number(governed.votingPeriod) },
    },
    contracts: { parameters: contracts.parameters, timelock: contracts.timelock, governor: contracts.governor },
    roles: [
      ...governing,
      role('executor', ...held.executor),
      role('guardian', governed.guardian),
      role('arbiter', governed.arbiter),
      role('reporter', ...governed.reporters),
      role('quote-signer', ...held.signers),
      role('fee-recipient', governed.feeRecipient),
    ],
    keysThatGovern: [...new Set(keys.map(({ address }) => address))],
  }
}

function kindOf(address: Address, { timelock, governor }: Deployment['contracts']): Holder['is'] {
  if (isAddressEqual(address, timelock)) return 'timelock'
  if (isAddressEqual(address, governor)) return 'governor'
  return isAddressEqual(address, zeroAddress) ? 'anyone' : 'key'
}

/** @param mostCooldown that a timelock which owns the parameters leaves: exits must be faster than it */
function parametersOf(
  group: ParameterGroup,
  values: Readonly<Record<string, number | bigint>>,
  mostCooldown: bigint | null,
): ParameterView[] {
  const exact = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, BigInt(value)]))
  const ranges = parameterRanges(group, exact)
  return Object.entries(ranges).map(([name, { minimum, maximum, lowest, highest }]) => ({
    name,
    unit: group === 'timing' ? 'seconds' : AMOUNTS.includes(name) ? 'amount' : 'wad',
    value: `${exact[name] ?? 0n}`,
    ...{ minimum: `${minimum}`, maximum: `${maximum}`, lowest: `${lowest}` },
    highest: `${name === 'cooldown' && mostCooldown !== null && highest > mostCooldown ? mostCooldown : highest}`,
  }))
}
