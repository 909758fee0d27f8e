import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { inParallel } from '@/lib/chain/inParallel'
import { readTreatyState } from '@/lib/chain/treatyReads'
import type { Facts } from '@/lib/db/journal/facts'

/** Reads how the treaties stand at a block. */
export async function treatySnapshotFacts(
  reader: ChainReader,
  treaties: readonly Address[],
  blockNumber: number,
): Promise<Facts['treatySnapshots']> {
  const read = async (treatyAddress: Address) => {
    const { liveCovers, ...state } = await readTreatyState(reader, treatyAddress, BigInt(blockNumber))
    return { treatyAddress, blockNumber, ...state, liveCovers: Number(liveCovers) }
  }
  return inParallel(treaties, read)
}
