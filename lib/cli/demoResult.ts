import { type Address, isAddressEqual, zeroAddress } from 'viem'
import { encodeDeficitEvidence } from '@/lib/chain/deficitEvidence'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import {
  attestationOracleAbi,
  coverMarketAbi,
  deficitTriggerAbi,
  programRegistryAbi,
  testDollarAbi,
  treatyAbi,
} from '@/lib/chain/generated/abis'
import { ballastDayOf, DAY } from '@/lib/domain/ballastDay'
import { layerPayoutDown } from '@/lib/domain/layer'

/** What `npm run demo -- --once` prints last. Amounts are base units as decimal strings. */
export interface DemoResult {
  scenario: string
  cover: number
  limit: string
  attachment: string
  exhaustion: string
  /** Highest index that the reports prove, whether or not it reached the layer. */
  index: string
  /** What the layer owes in total at that index, computed here; `paid` is what the chain paid. */
  owed: string
  paid: string
  /** The last payout's transaction; null where nothing was paid. */
  payoutTx: string | null
  /** The most blocks between a report and the payout it led to; 0 is the same transaction. Null without a payout. */
  blocksFromReportToPayout: number | null
  /** Who bore `paid`: the treaty that carries the cover, in the payouts' own transactions, and the pool the rest. */
  treaty: string | null
  paidByTreaty: string
  paidByPool: string
  /**
   * Token balances, the pool's with its treaty's, in the block before the first payout, and what the payouts' blocks made
   * of them: fees or stakes that moved between two payouts are left out. Without a payout, of the last block.
   */
  poolAssetsBefore: string
  poolAssetsAfter: string
  venueVaultBefore: string
  venueVaultAfter: string
}

/** The index recorded or, where no settlement had a reason to record it, what `measure` would find in the days' reports. */
async function provenIndex(
  { reader, deployment }: LocalMarket,
  programId: bigint,
  { venueId, start, end }: { venueId: bigint; start: number; end: number },
): Promise<bigint> {
  const { deficitTrigger, attestationOracle } = deployment.contracts
  const trigger = { address: deficitTrigger, abi: deficitTriggerAbi } as const
  let highest = await reader.readContract({ ...trigger, functionName: 'indexOf', args: [programId] })
  const now = Number((await reader.getBlock()).timestamp)
  for (let time = start; time < Math.min(end, now); time += DAY) {
    const day = ballastDayOf(time)
    const { reported } = await reader.readContract({
      address: attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'daySlot',
      args: [venueId, day],
    })
    if (!reported) continue
    const { result } = await reader.simulateContract({
      ...trigger,
      functionName: 'measure',
      args: [programId, encodeDeficitEvidence([], day)],
    })
    if (result > highest) highest = result
  }
  return highest
}

/** What a treaty brought to the pool inside the settlements of a cover. */
async function refills({ reader, deployment }: LocalMarket, treaty: Address, coverId: bigint): Promise<bigint> {
  const ceded = await reader.getContractEvents({
    ...{ address: treaty, abi: treatyAbi, eventName: 'LossCeded', args: { coverId } },
    fromBlock: BigInt(deployment.startBlock),
  })
  return ceded.reduce((sum, { args }) => sum + (args.refill ?? 0n), 0n)
}

/** Reads a cover's fate off the chain. */
export async function readDemoResult(market: LocalMarket, scenario: string, coverId: bigint): Promise<DemoResult> {
  const { reader, deployment, pool } = market
  const { coverMarket, programRegistry, attestationOracle, asset } = deployment.contracts
  const cover = await reader.readContract({
    address: coverMarket,
    abi: coverMarketAbi,
    functionName: 'cover',
    args: [coverId],
  })
  const registry = { address: programRegistry, abi: programRegistryAbi } as const
  const program = await reader.readContract({ ...registry, functionName: 'program', args: [cover.programId] })
  const layer = await reader.readContract({
    ...registry,
    functionName: 'layer',
    args: [cover.programId, cover.layer],
  })
  const index = await provenIndex(market, cover.programId, program)
  const fromBlock = BigInt(deployment.startBlock)
  const settlements = await reader.getContractEvents({
    address: coverMarket,
    abi: coverMarketAbi,
    eventName: 'CoverSettled',
    args: { coverId },
    fromBlock,
  })
  const reports = await reader.getContractEvents({
    address: attestationOracle,
    abi: attestationOracleAbi,
    eventName: 'Reported',
    args: { venueId: program.venueId },
    fromBlock,
  })
  const payouts = settlements.filter(({ args }) => (args.paid ?? 0n) > 0n)
  const first = payouts.at(0)
  const last = payouts.at(-1)
  const head = await reader.getBlockNumber()
  const balanceOf = (account: Address, blockNumber: bigint) =>
    reader.readContract({ address: asset, abi: testDollarAbi, functionName: 'balanceOf', args: [account], blockNumber })
  const balance = async (accounts: readonly Address[], blockNumber: bigint) => {
    const balances = await Promise.all(accounts.map((account) => balanceOf(account, blockNumber)))
    return balances.reduce((sum, one) => sum + one, 0n)
  }
  const paidIn = [...new Set(payouts.map(({ blockNumber }) => blockNumber))]
  const beforeAndAfter = async (accounts: readonly Address[]) => {
    const before = await balance(accounts, first ? first.blockNumber - 1n : head)
    const changes = await Promise.all(
      paidIn.map(async (block) => (await balance(accounts, block)) - (await balance(accounts, block - 1n))),
    )
    return { before, after: changes.reduce((sum, change) => sum + change, before) }
  }
  const treaty = isAddressEqual(cover.treaty, zeroAddress) ? null : cover.treaty
  const poolAssets = await beforeAndAfter(treaty ? [pool, treaty] : [pool])
  const venueVault = await beforeAndAfter([program.vault])
  const paid = payouts.reduce((sum, { args }) => sum + (args.paid ?? 0n), 0n)
  const refilled = treaty ? await refills(market, treaty, coverId) : 0n
  const delays = payouts.map(({ blockNumber }) => {
    const report = reports.findLast((entry) => entry.blockNumber <= blockNumber)
    return Number(blockNumber - (report?.blockNumber ?? 0n))
  })
  return {
    scenario,
    cover: Number(coverId),
    limit: String(cover.limit),
    attachment: String(layer.attachment),
    exhaustion: String(layer.exhaustion),
    index: String(index),
    owed: String(layerPayoutDown(cover.limit, layer, index)),
    paid: String(paid),
    payoutTx: last?.transactionHash ?? null,
    blocksFromReportToPayout: last ? Math.max(...delays) : null,
    treaty,
    paidByTreaty: String(refilled),
    paidByPool: String(paid - refilled),
    poolAssetsBefore: String(poolAssets.before),
    poolAssetsAfter: String(poolAssets.after),
    venueVaultBefore: String(venueVault.before),
    venueVaultAfter: String(venueVault.after),
  }
}
