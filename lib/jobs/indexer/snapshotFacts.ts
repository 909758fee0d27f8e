import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { inParallel } from '@/lib/chain/inParallel'
import { readPoolState } from '@/lib/chain/poolReads'
import type { Facts } from '@/lib/db/journal/facts'
import { mulDivDown, WAD } from '@/lib/domain/money'

export interface KnownPool {
  address: Address
  shareDecimals: number
  /** From this block on the first core block of each hour is kept, besides the pool's own. */
  admittedAt: number
}

const HOUR = 3600

/**
 * Reads how the pools stood at the blocks that their history keeps, and at the last block. Which blocks are kept depends
 * on the chain alone, so any way of cutting it into stretches gives the same history.
 * @param coreBlocks blocks with an event of a contract other than a pool, rising
 * @param lastCoreTime of the last such block before them
 */
export async function snapshotFacts(
  deps: { reader: ChainReader; assetDecimals: number },
  input: {
    pools: KnownPool[]
    ownBlocks: (pool: Address) => number[]
    coreBlocks: { number: number; time: number }[]
    lastCoreTime: number | null
    last: number
  },
): Promise<Facts['snapshots']> {
  const hourly: number[] = []
  let hour = input.lastCoreTime === null ? -1 : Math.floor(input.lastCoreTime / HOUR)
  for (const block of input.coreBlocks) {
    const now = Math.floor(block.time / HOUR)
    if (now !== hour) hourly.push(block.number)
    hour = now
  }
  const wanted = input.pools.flatMap((pool) => {
    const kept = new Set([...input.ownBlocks(pool.address), ...hourly.filter((number) => number >= pool.admittedAt)])
    const blocks = [...new Set([...kept, input.last])].sort((a, b) => a - b)
    return blocks.map((blockNumber) => ({ pool, blockNumber, kept: kept.has(blockNumber) }))
  })
  return inParallel(wanted, ({ pool, ...at }) => snapshot(deps, pool, at))
}

async function snapshot(
  { reader, assetDecimals }: { reader: ChainReader; assetDecimals: number },
  { address, shareDecimals }: KnownPool,
  at: { blockNumber: number; kept: boolean },
): Promise<Facts['snapshots'][number]> {
  const state = await readPoolState(reader, address, BigInt(at.blockNumber))
  const { totalAssets, requested, outstanding, totalShares } = state
  const used = requested + outstanding
  // As ERC-4626 with virtual shares: one base unit stands against `10 ** offset` shares.
  const virtualShares = 10n ** BigInt(shareDecimals - assetDecimals)
  return {
    poolAddress: address,
    ...at,
    ...state,
    freeCapacity: totalAssets > used ? totalAssets - used : 0n,
    sharePrice: mulDivDown((totalAssets + 1n) * virtualShares, WAD, totalShares + virtualShares),
  }
}
