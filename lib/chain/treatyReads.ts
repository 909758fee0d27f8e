import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { treatyAbi } from '@/lib/chain/generated/abis'

const abi = treatyAbi

/** What is immutable of a treaty; amounts in base units, cessions wad. */
export async function readTreatyIdentity(reader: ChainReader, address: Address) {
  const [name, symbol, shareDecimals, { pool: _, ...terms }] = await Promise.all([
    reader.readContract({ abi, address, functionName: 'name' }),
    reader.readContract({ abi, address, functionName: 'symbol' }),
    reader.readContract({ abi, address, functionName: 'decimals' }),
    reader.readContract({ abi, address, functionName: 'terms' }),
  ])
  return { name, symbol, shareDecimals, ...terms }
}

/** How a treaty stood at the end of a block; amounts in base units, the cession wad. */
export async function readTreatyState(reader: ChainReader, address: Address, blockNumber: bigint) {
  const at = { abi, address, blockNumber } as const
  const [state, stage, cession, totalShares, cumulativeLoss, cumulativeRefund, ceded, liveCovers] = await Promise.all([
    reader.readContract({ ...at, functionName: 'state' }),
    reader.readContract({ ...at, functionName: 'stage' }),
    reader.readContract({ ...at, functionName: 'cession' }),
    reader.readContract({ ...at, functionName: 'totalSupply' }),
    reader.readContract({ ...at, functionName: 'cumulativeLoss' }),
    reader.readContract({ ...at, functionName: 'cumulativeRefund' }),
    reader.readContract({ ...at, functionName: 'ceded' }),
    reader.readContract({ ...at, functionName: 'liveCovers' }),
  ])
  return { ...state, stage, cession, totalShares, cumulativeLoss, cumulativeRefund, ceded, liveCovers }
}
