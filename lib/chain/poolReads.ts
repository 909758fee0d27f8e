import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import { tailRiskPoolAbi } from '@/lib/chain/generated/abis'

const abi = tailRiskPoolAbi

/** What is immutable of a pool. */
export async function readPoolIdentity(reader: ChainReader, address: Address) {
  const [name, symbol, shareDecimals, mandate] = await Promise.all([
    reader.readContract({ abi, address, functionName: 'name' }),
    reader.readContract({ abi, address, functionName: 'symbol' }),
    reader.readContract({ abi, address, functionName: 'decimals' }),
    reader.readContract({ abi, address, functionName: 'mandate' }),
  ])
  return { name, symbol, shareDecimals, mandate }
}

/** Where a pool's money was at the end of a block; amounts in base units. */
export async function readPoolState(reader: ChainReader, address: Address, blockNumber?: bigint) {
  return reader.readContract({ abi, address, functionName: 'state', ...(blockNumber !== undefined && { blockNumber }) })
}

/** An exit request as it stood at the end of a block. */
export async function readExitRequest(reader: ChainReader, address: Address, requestId: bigint, blockNumber: bigint) {
  return reader.readContract({ abi, address, functionName: 'exitRequest', args: [requestId], blockNumber })
}
