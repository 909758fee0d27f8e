import { type Address, encodeFunctionData, type Hex, isAddressEqual } from 'viem'
import type { Time } from '@/lib/domain/ballastDay'
import type { Wad } from '@/lib/domain/money'
import type { Contracts } from '@/lib/schemas/contracts'
import { DEFAULT_SALT, type DeployDeps, deployOnce } from './deployOnce'
import { insuranceFundAbi, venueRegistryAbi } from './generated/abis'
import { govern } from './govern'

/** A venue's fund on chain; `terms` mirror `FundTerms`. */
export interface FundSpec {
  venueId: bigint
  terms: {
    /** A volatility index in Chainlink's shape. */
    volatilityFeed: Address
    feedMaxAge: Time
    countedFeeShare: Wad
    reserveCap: Wad
    feeCurve: Record<'calm' | 'wild' | 'calmShare' | 'wildShare', Wad>
  }
}

export interface DeployedFund {
  address: Address
  /** The call by which the venue's owner names it as the vault of later programs; null where it is. */
  naming: { to: Address; data: Hex } | null
}

/**
 * Puts a venue's insurance fund on chain and names it as the venue's vault, each unless it was done before. Where the
 * deployer is not the venue's owner, the naming is left to the owner, and so is connecting the venue's contracts.
 * @throws {viem.BaseError} when the chain refuses: bad terms, or a venue that is not listed
 */
export async function deployFund(
  deps: DeployDeps,
  { asset, venueRegistry, coverMarket, parameters }: Contracts,
  { venueId, terms }: FundSpec,
  salt: Hex = DEFAULT_SALT,
): Promise<DeployedFund> {
  const { reader, governance } = deps
  const registry = { address: venueRegistry, abi: venueRegistryAbi } as const
  const venue = await reader.readContract({ ...registry, functionName: 'venue', args: [venueId] })
  const args = [asset, venueId, venueRegistry, coverMarket, parameters, terms]
  const { address } = await deployOnce(deps, salt, 'InsuranceFund', insuranceFundAbi, args)
  if (isAddressEqual(venue.vault, address)) return { address, naming: null }
  const call = { ...registry, functionName: 'setVault', args: [venueId, address] } as const
  if (!isAddressEqual(venue.owner, governance.account.address)) {
    return { address, naming: { to: venueRegistry, data: encodeFunctionData(call) } }
  }
  await govern(deps, true, call)
  return { address, naming: null }
}
