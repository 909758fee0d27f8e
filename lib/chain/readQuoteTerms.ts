import { type Address, BaseError, ContractFunctionRevertedError } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import {
  attestationOracleAbi,
  coverMarketAbi,
  parametersAbi,
  programRegistryAbi,
  tailRiskPoolAbi,
  venueRegistryAbi,
} from '@/lib/chain/generated/abis'

/** A read that the contract refuses because there is nothing under that number. */
async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read
  } catch (error) {
    const refused = error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError)
    if (refused) return null
    throw error
  }
}

/**
 * Everything on chain that a quote rests on, all as of one block.
 * @returns null when there is no such program or layer
 */
export async function readQuoteTerms(
  { reader, deployment }: { reader: ChainReader; deployment: Deployment },
  { programId, layer, pool }: { programId: bigint; layer: number; pool: Address },
) {
  const { contracts } = deployment
  const { number: blockNumber, timestamp } = await reader.getBlock()
  const registry = { address: contracts.programRegistry, abi: programRegistryAbi, blockNumber } as const
  const market = { address: contracts.coverMarket, abi: coverMarketAbi, blockNumber } as const
  const [program, bounds] = await Promise.all([
    orNull(reader.readContract({ ...registry, functionName: 'program', args: [programId] })),
    orNull(reader.readContract({ ...registry, functionName: 'layer', args: [programId, layer] })),
  ])
  if (!program || !bounds) return null
  const { venueId } = program
  const [venue, report, venueOutstanding, isAdmitted, economics] = await Promise.all([
    reader.readContract({
      address: contracts.venueRegistry,
      abi: venueRegistryAbi,
      functionName: 'venue',
      args: [venueId],
      blockNumber,
    }),
    reader.readContract({
      address: contracts.attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'latest',
      args: [venueId],
      blockNumber,
    }),
    reader.readContract({ ...market, functionName: 'venueOutstanding', args: [venueId] }),
    reader.readContract({ ...market, functionName: 'isAdmitted', args: [pool] }),
    reader.readContract({ address: contracts.parameters, abi: parametersAbi, functionName: 'economics', blockNumber }),
  ])
  const freeCapacity = isAdmitted
    ? await reader.readContract({ address: pool, abi: tailRiskPoolAbi, functionName: 'freeCapacity', blockNumber })
    : 0n
  return {
    blockNumber,
    now: Number(timestamp),
    ...{ program, bounds, venue, report, venueOutstanding, isAdmitted, economics, freeCapacity },
  }
}
export type QuoteGround = NonNullable<Awaited<ReturnType<typeof readQuoteTerms>>>

/** Lowest premium that the market takes for a limit over a time, asset units, as of a block. */
export async function readFloorUp(
  reader: ChainReader,
  { pool, limit, duration, blockNumber }: { pool: Address; limit: bigint; duration: number; blockNumber: bigint },
): Promise<bigint> {
  return reader.readContract({
    address: pool,
    abi: tailRiskPoolAbi,
    functionName: 'floorPremiumUp',
    args: [limit, BigInt(duration)],
    blockNumber,
  })
}
