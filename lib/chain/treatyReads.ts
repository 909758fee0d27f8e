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

/**
 * How a treaty stood at the end of a block; amounts in base units, the cession wad. One request: the questions are put
 * together by code that the request carries itself, so that chains without a multicall contract answer too.
 */
export async function readTreatyState(reader: ChainReader, address: Address, blockNumber: bigint) {
  const of = { abi, address } as const
  const [state, stage, cession, totalShares, cumulativeLoss, cumulativeRefund, ceded, liveCovers] =
    await reader.multicall({
      ...{ blockNumber, deployless: true, allowFailure: false },
      contracts: [
        { ...of, functionName: 'state' },
        { ...of, functionName: 'stage' },
        { ...of, functionName: 'cession' },
        { ...of, functionName: 'totalSupply' },
        { ...of, functionName: 'cumulativeLoss' },
        { ...of, functionName: 'cumulativeRefund' },
        { ...of, functionName: 'ceded' },
        { ...of, functionName: 'liveCovers' },
      ],
    })
  return { ...state, stage, cession, totalShares, cumulativeLoss, cumulativeRefund, ceded, liveCovers }
}
