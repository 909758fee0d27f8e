import { type Address, zeroAddress } from 'viem'
import type { ChainReader } from './clients'
import { insuranceFundAbi, recapitalisationAbi } from './generated/abis'

/** A venue's fund on chain; amounts in base units. */
export interface FundReading {
  address: Address
  state: {
    liquid: bigint
    reserve: bigint
    payouts: bigint
    outstandingDeficit: bigint
    socialisedRatio: bigint
  }
  /** The auction of the venue's token behind it; null without one. */
  recapitalisation: {
    address: Address
    token: Address
    yearlyCap: bigint
    isLive: boolean
    /** Asset units per 1e18 of the token now. */
    price: bigint
    /** Of the last auction; 0 before the first. */
    auction: { target: bigint; raised: bigint }
  } | null
}

/**
 * Reads which vaults are an `InsuranceFund`, and what stands behind each, in one request and one more per auction: the calls are put together by code
 * that the request carries itself, so that chains without a multicall contract answer too.
 * @returns null for a vault that is a wallet or any other contract
 */
export async function readFunds(
  reader: ChainReader,
  vaults: readonly Address[],
  blockNumber: bigint,
): Promise<(FundReading | null)[]> {
  const together = { blockNumber, deployless: true } as const
  const asked = await reader.multicall({
    ...together,
    contracts: vaults.flatMap((address) => [
      { address, abi: insuranceFundAbi, functionName: 'state' } as const,
      { address, abi: insuranceFundAbi, functionName: 'recapitalisation' } as const,
    ]),
  })
  const found = vaults.map((address, index) => {
    const [state, behind] = [asked[2 * index]?.result, asked[2 * index + 1]?.result]
    return typeof state === 'object' && typeof behind === 'string' ? { address, state, behind } : null
  })
  const auctions = [...new Set(found.flatMap((fund) => (fund && fund.behind !== zeroAddress ? [fund.behind] : [])))]
  const readings = await Promise.all(auctions.map((address) => readAuction(reader, address, together)))
  return found.map((fund) => {
    if (!fund) return null
    const { address, state, behind } = fund
    return { address, state, recapitalisation: readings.find((reading) => reading?.address === behind) ?? null }
  })
}

/** Null where the address is no auction: a venue names what it wants, and must not be able to spoil the reading. */
async function readAuction(
  reader: ChainReader,
  address: Address,
  together: { blockNumber: bigint; deployless: true },
): Promise<FundReading['recapitalisation']> {
  const at = { address, abi: recapitalisationAbi } as const
  const [token, yearlyCap, isLive, price, auction] = await reader.multicall({
    ...together,
    contracts: [
      { ...at, functionName: 'token' },
      { ...at, functionName: 'yearlyCap' },
      { ...at, functionName: 'isLive' },
      { ...at, functionName: 'price' },
      { ...at, functionName: 'auction' },
    ],
  })
  if (token.error || yearlyCap.error || isLive.error || price.error || auction.error) return null
  return {
    ...{ address, token: token.result, yearlyCap: yearlyCap.result, isLive: isLive.result },
    ...{ price: price.result, auction: auction.result },
  }
}
