import { type Address, hexToString, stringToHex, type TypedDataDomain } from 'viem'
import type { Assets } from '@/lib/domain/money'

/** `Report` of `IAttestationOracle`, as viem encodes it. */
export interface Report {
  venueId: bigint
  sequence: number
  observedAt: number
  netLiquidationLoss: Assets
  fundBalance: Assets
  raoi: Assets
  /** In strictly rising order of their symbol. */
  markets: readonly { market: `0x${string}`; openInterest: Assets }[]
}

/** Two rounds of an independent feed between which a market's price moved. Not signed: the feed proves it. */
export interface FeedMove {
  market: `0x${string}`
  fromRound: bigint
  toRound: bigint
}

/** EIP-712 types of a report; the contract hashes the same. */
export const reportTypes = {
  Report: [
    { name: 'venueId', type: 'uint64' },
    { name: 'sequence', type: 'uint40' },
    { name: 'observedAt', type: 'uint40' },
    { name: 'netLiquidationLoss', type: 'int128' },
    { name: 'fundBalance', type: 'uint128' },
    { name: 'raoi', type: 'uint128' },
    { name: 'markets', type: 'MarketInterest[]' },
  ],
  MarketInterest: [
    { name: 'market', type: 'bytes32' },
    { name: 'openInterest', type: 'uint128' },
  ],
} as const

export function reportDomain(chainId: number, oracle: Address): TypedDataDomain {
  return { name: 'Ballast Attestation Oracle', version: '1', chainId, verifyingContract: oracle }
}

/** A market's symbol as the contracts hold it: left-aligned ASCII. At most 31 characters. */
export function marketToBytes32(symbol: string): `0x${string}` {
  return stringToHex(symbol, { size: 32 })
}

export function marketFromBytes32(market: `0x${string}`): string {
  return hexToString(market, { size: 32 })
}
