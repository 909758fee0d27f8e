import { BlockNotFoundError } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'

export interface Header {
  number: number
  hash: string
  time: number
}

/** The header of a block; null where the chain is shorter. */
export async function readHeader(reader: ChainReader, number: number): Promise<Header | null> {
  try {
    const block = await reader.getBlock({ blockNumber: BigInt(number) })
    return { number, hash: block.hash, time: Number(block.timestamp) }
  } catch (error) {
    if (error instanceof BlockNotFoundError) return null
    throw error
  }
}
