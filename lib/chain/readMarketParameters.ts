import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { parametersAbi } from '@/lib/chain/generated/abis'

export interface MarketParameters {
  /** Seconds an exit waits. */
  cooldown: number
  /** Asset units. */
  minimumRequest: bigint
  /** Wad. */
  insurableMultiple: bigint
}

/** The governed parameters that readers of the market are shown, as of the end of a block. */
export async function readMarketParameters(
  reader: ChainReader,
  address: Address,
  blockNumber: bigint,
): Promise<MarketParameters> {
  const [timing, economics] = await Promise.all([
    reader.readContract({ abi: parametersAbi, address, functionName: 'timing', blockNumber }),
    reader.readContract({ abi: parametersAbi, address, functionName: 'economics', blockNumber }),
  ])
  const { minimumRequest, insurableMultiple } = economics
  return { cooldown: timing.cooldown, minimumRequest, insurableMultiple }
}
