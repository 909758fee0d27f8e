import { type Address, type Hex, hashTypedData, type TypedDataDomain } from 'viem'
import type { Time } from '@/lib/domain/ballastDay'
import type { Assets, Wad } from '@/lib/domain/money'

/** `Quote` of `ICoverMarket`, as viem encodes it. */
export interface Quote {
  venueId: bigint
  programId: bigint
  layer: number
  share: Wad
  buyer: Address
  pool: Address
  /** Number of the peril; `DEFICIT` is 0. */
  peril: number
  attachment: bigint
  exhaustion: bigint
  limit: Assets
  start: Time
  end: Time
  vault: Address
  premium: Assets
  modelHash: Hex
  nonce: bigint
  deadline: Time
}

/** EIP-712 types of a quote; the contract hashes the same. */
export const quoteTypes = {
  Quote: [
    { name: 'venueId', type: 'uint64' },
    { name: 'programId', type: 'uint256' },
    { name: 'layer', type: 'uint8' },
    { name: 'share', type: 'uint64' },
    { name: 'buyer', type: 'address' },
    { name: 'pool', type: 'address' },
    { name: 'peril', type: 'uint8' },
    { name: 'attachment', type: 'uint96' },
    { name: 'exhaustion', type: 'uint96' },
    { name: 'limit', type: 'uint96' },
    { name: 'start', type: 'uint40' },
    { name: 'end', type: 'uint40' },
    { name: 'vault', type: 'address' },
    { name: 'premium', type: 'uint96' },
    { name: 'modelHash', type: 'bytes32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint40' },
  ],
} as const

export const consentTypes = { Consent: [{ name: 'quote', type: 'bytes32' }] } as const

export function quoteDomain(chainId: number, market: Address): TypedDataDomain {
  return { name: 'Ballast Cover Market', version: '1', chainId, verifyingContract: market }
}

/** The digest that a quote's signer signs. As `hashQuote`. */
export function hashQuote(domain: TypedDataDomain, quote: Quote): Hex {
  return hashTypedData({ domain, types: quoteTypes, primaryType: 'Quote', message: quote })
}

/** The digest that a venue's owner signs to consent to a quote. As `hashConsent`. */
export function hashConsent(domain: TypedDataDomain, quoteHash: Hex): Hex {
  return hashTypedData({ domain, types: consentTypes, primaryType: 'Consent', message: { quote: quoteHash } })
}
