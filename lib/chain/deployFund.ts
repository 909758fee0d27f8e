import { type Address, encodeFunctionData, type Hex, isAddressEqual, zeroAddress } from 'viem'
import type { Time } from '@/lib/domain/ballastDay'
import { DomainError } from '@/lib/domain/errors'
import type { Assets, Wad } from '@/lib/domain/money'
import type { Contracts } from '@/lib/schemas/contracts'
import { DEFAULT_SALT, type DeployDeps, deployOnce } from './deployOnce'
import { insuranceFundAbi, recapitalisationAbi, venueRegistryAbi } from './generated/abis'
import { govern } from './govern'

/** The auction of the venue's token behind its fund; `terms` mirror `AuctionTerms`. */
export interface RecapitalisationSpec {
  /** The venue's token, which must let the auction mint. */
  token: Address
  /** Most of the supply that may be minted within 365 days, 50 % at most. */
  yearlyCap: Wad
  /** Asset units per 1e18 of the token at start and end, and seconds from the one to the other. */
  terms: { startPrice: Assets; floorPrice: Assets; duration: number }
}

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
  recapitalisation?: RecapitalisationSpec | undefined
  /** The venue's own contract, which the fund is connected with, once. */
  venueContract?: Address | undefined
}

/** A call that is left to somebody else. */
export interface PreparedCall {
  to: Address
  data: Hex
}

export interface DeployedFund {
  address: Address
  recapitalisation: Address | null
  /** The call by which the venue's owner names the fund as the vault of later programs; null where it is. */
  naming: PreparedCall | null
  /** The call by which he connects it with the venue's contract and the auction; null where it is, or no contract is named. */
  connecting: PreparedCall | null
}

/** A fund is connected once; this one is, with another contract or auction than asked for. */
export class FundConnected extends DomainError {
  readonly code = 'fund-connected'
  constructor(
    readonly fund: Address,
    venueContract: Address,
    recapitalisation: Address,
  ) {
    const auction = isAddressEqual(recapitalisation, zeroAddress) ? 'no recapitalisation' : recapitalisation
    super(
      `The fund at ${fund} is connected for good with ${venueContract} and ${auction}. Put these into the file, or deploy another fund.`,
    )
  }
}

/**
 * Puts a venue's insurance fund on chain, with the auction of the venue's token behind it where one is asked for, names it as
 * the venue's vault and connects it with the venue's contract, each unless it was done before. Where the deployer is not the
 * venue's owner, naming and connecting are left to the owner.
 * @throws {FundConnected} @throws {viem.BaseError} when the chain refuses: bad terms, or a venue that is not listed
 */
export async function deployFund(
  deps: DeployDeps,
  { asset, venueRegistry, coverMarket, parameters }: Contracts,
  { venueId, terms, recapitalisation, venueContract }: FundSpec,
  salt: Hex = DEFAULT_SALT,
): Promise<DeployedFund> {
  const { reader, governance } = deps
  const registry = { address: venueRegistry, abi: venueRegistryAbi } as const
  const venue = await reader.readContract({ ...registry, functionName: 'venue', args: [venueId] })
  const isOwner = isAddressEqual(venue.owner, governance.account.address)
  const args = [asset, venueId, venueRegistry, coverMarket, parameters, terms]
  const { address } = await deployOnce(deps, salt, 'InsuranceFund', insuranceFundAbi, args)
  const auction = recapitalisation ? await deployAuction(deps, address, recapitalisation, salt) : null

  const name = { ...registry, functionName: 'setVault', args: [venueId, address] } as const
  const isNamed = isAddressEqual(venue.vault, address)
  await govern(deps, isOwner && !isNamed, name)

  const ends = [venueContract ?? zeroAddress, auction ?? zeroAddress] as const
  const connect = { address, abi: insuranceFundAbi, functionName: 'connect', args: ends } as const
  const isToConnect = venueContract !== undefined && !(await isConnected(deps, address, ends))
  await govern(deps, isOwner && isToConnect, connect)
  return {
    ...{ address, recapitalisation: auction },
    naming: isOwner || isNamed ? null : { to: venueRegistry, data: encodeFunctionData(name) },
    connecting: isOwner || !isToConnect ? null : { to: address, data: encodeFunctionData(connect) },
  }
}

async function deployAuction(
  deps: DeployDeps,
  fund: Address,
  { token, yearlyCap, terms }: RecapitalisationSpec,
  salt: Hex,
): Promise<Address> {
  const args = [fund, token, yearlyCap, terms]
  return (await deployOnce(deps, salt, 'Recapitalisation', recapitalisationAbi, args)).address
}

/** @throws {FundConnected} where it is connected with others */
async function isConnected(
  { reader }: DeployDeps,
  address: Address,
  [venueContract, auction]: readonly [Address, Address],
): Promise<boolean> {
  const fund = { address, abi: insuranceFundAbi } as const
  const [connected, behind] = await Promise.all([
    reader.readContract({ ...fund, functionName: 'venue' }),
    reader.readContract({ ...fund, functionName: 'recapitalisation' }),
  ])
  if (isAddressEqual(connected, zeroAddress)) return false
  if (isAddressEqual(connected, venueContract) && isAddressEqual(behind, auction)) return true
  throw new FundConnected(address, connected, behind)
}
