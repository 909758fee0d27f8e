import { type Address, encodeFunctionData, type Hex, isAddressEqual, zeroAddress } from 'viem'
import type { Time } from '@/lib/domain/ballastDay'
import type { Assets, Wad } from '@/lib/domain/money'
import type { Contracts } from '@/lib/schemas/contracts'
import { DEFAULT_SALT, type DeployDeps, deployOnce } from './deployOnce'
import { coverMarketAbi, parametersAbi, treatyAbi } from './generated/abis'
import { govern } from './govern'

/** A treaty to be placed; mirrors `TreatyTerms`. The same terms of the same name are the same treaty. */
export interface TreatySpec {
  name: string
  symbol: string
  terms: {
    pool: Address
    retention: Assets
    limit: Assets
    closesAt: Time
    auctionStart: Time
    auctionEnd: Time
    cessionFrom: Wad
    cessionTo: Wad
  }
}

export interface DeployedTreaty {
  address: Address
  /** The call that governance has to vote on; null where the treaty is admitted. */
  admission: { to: Address; data: Hex } | null
}

/**
 * Puts a treaty behind a pool and admits it to the market, each unless it was done before. Where governance is not the
 * deployer's, the admission is left to a vote.
 * @throws {viem.BaseError} when the chain refuses, as the treaty does bad terms
 */
export async function deployTreaty(
  deps: DeployDeps,
  { asset, coverMarket, recoveryDesk, parameters }: Contracts,
  { name, symbol, terms }: TreatySpec,
  salt: Hex = DEFAULT_SALT,
): Promise<DeployedTreaty> {
  const { reader, governance } = deps
  const args = [asset, name, symbol, terms, coverMarket, recoveryDesk]
  const { address } = await deployOnce(deps, salt, 'Treaty', treatyAbi, args)
  const market = { address: coverMarket, abi: coverMarketAbi } as const
  const pool = await reader.readContract({ ...market, functionName: 'treatyPool', args: [address] })
  if (!isAddressEqual(pool, zeroAddress)) return { address, admission: null }
  const call = { ...market, functionName: 'admitTreaty', args: [address] } as const
  const owner = await reader.readContract({ address: parameters, abi: parametersAbi, functionName: 'owner' })
  if (!isAddressEqual(owner, governance.account.address)) {
    return { address, admission: { to: coverMarket, data: encodeFunctionData(call) } }
  }
  await govern(deps, true, call)
  return { address, admission: null }
}
