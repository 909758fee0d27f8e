import type { Address } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import {
  attestationOracleAbi,
  programRegistryAbi,
  reporterBondsAbi,
  tailRiskPoolAbi,
  testDollarAbi,
  venueRegistryAbi,
} from '@/lib/chain/generated/abis'
import { type LocalPart, localAccount, localReporters } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import type { Assets, Wad } from '@/lib/domain/money'

const DEFICIT = 0

const as = ({ reader }: LocalMarket, part: LocalPart) => ({ reader, writer: writerFor(reader, localAccount(part)) })

/**
 * Governance lists a venue of the test accounts and sets how far its effective loss may jump unexplained. Reporters' bonds
 * are topped up to what the jumps of all venues ask for.
 */
export async function listVenue(
  market: LocalMarket,
  { name, jump, riskGroup = 1n }: { name: string; jump: Assets; riskGroup?: bigint },
): Promise<bigint> {
  const { venueRegistry, attestationOracle } = market.deployment.contracts
  const governance = as(market, 'governance')
  const { result } = await transact(governance, {
    address: venueRegistry,
    abi: venueRegistryAbi,
    functionName: 'list',
    args: [localAccount('venueOwner').address, localAccount('venueVault').address, riskGroup, name],
  })
  const venueId = result as bigint
  await bondReporters(market, jump)
  await transact(governance, {
    address: attestationOracle,
    abi: attestationOracleAbi,
    functionName: 'setJump',
    args: [venueId, jump],
  })
  return venueId
}

/** Bonds for every reporter what another `jump` needs: twice all jumps are at most half of the M smallest bonds. */
async function bondReporters(market: LocalMarket, jump: Assets): Promise<void> {
  const { reader } = market
  const { asset, attestationOracle, reporterBonds } = market.deployment.contracts
  const oracle = { address: attestationOracle, abi: attestationOracleAbi } as const
  const bonds = { address: reporterBonds, abi: reporterBondsAbi } as const
  const jumps = jump + (await reader.readContract({ ...oracle, functionName: 'totalJump' }))
  const threshold = BigInt(await reader.readContract({ ...oracle, functionName: 'threshold' }))
  const needed = (4n * jumps + threshold - 1n) / threshold
  const governance = as(market, 'governance')
  for (const reporter of localReporters.map((part) => localAccount(part).address)) {
    const missing = needed - (await reader.readContract({ ...bonds, functionName: 'bondOf', args: [reporter] }))
    if (missing <= 0n) continue
    await mint(market, governance.writer.account.address, missing)
    const approval = [reporterBonds, missing] as const
    await transact(governance, { address: asset, abi: testDollarAbi, functionName: 'approve', args: approval })
    await transact(governance, { ...bonds, functionName: 'bond', args: [reporter, missing] })
  }
}

/** Mints test dollars to an account and stakes them. */
export async function stake(market: LocalMarket, part: LocalPart, assets: Assets): Promise<void> {
  await mint(market, localAccount(part).address, assets)
  const account = as(market, part)
  const { asset } = market.deployment.contracts
  await transact(account, {
    address: asset,
    abi: testDollarAbi,
    functionName: 'approve',
    args: [market.pool, assets],
  })
  await transact(account, {
    address: market.pool,
    abi: tailRiskPoolAbi,
    functionName: 'deposit',
    args: [assets, account.writer.account.address],
  })
}

/** Test dollars out of nothing; only a local chain's asset allows it. */
export async function mint(market: LocalMarket, to: Address, assets: Assets): Promise<void> {
  await transact(as(market, 'governance'), {
    address: market.deployment.contracts.asset,
    abi: testDollarAbi,
    functionName: 'mint',
    args: [to, assets],
  })
}

/** The venue's owner opens a program of one layer. */
export async function openProgram(
  market: LocalMarket,
  opening: {
    venueId: bigint
    start: number
    end: number
    coinsurance: Wad
    fundDeclared: Assets
    attachment: Assets
    exhaustion: Assets
  },
): Promise<bigint> {
  const { attachment, exhaustion, ...terms } = opening
  const { result } = await transact(as(market, 'venueOwner'), {
    address: market.deployment.contracts.programRegistry,
    abi: programRegistryAbi,
    functionName: 'open',
    args: [{ ...terms, peril: DEFICIT, bounds: [attachment, exhaustion], config: '0x' }],
  })
  return result as bigint
}
