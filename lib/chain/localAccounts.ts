import { bytesToHex } from 'viem'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'

/** Anvil's public test mnemonic: everyone knows its keys, so it must never hold value. */
export const ANVIL_MNEMONIC = 'test test test test test test test test test test test junk'
export const LOCAL_CHAIN_ID = 31_337

/** Which account of the mnemonic plays which part on a local chain. Parts are separate keys, as they are in earnest. */
const indexes = {
  governance: 0,
  quoteSigner: 1,
  keeper: 2,
  venueOwner: 3,
  venueVault: 4,
  feeRecipient: 5,
  underwriterA: 6,
  underwriterB: 7,
  reporter0: 8,
  reporter1: 9,
  reporter2: 10,
  reporter3: 11,
  /** For the wallet of whoever watches. */
  visitor: 12,
  guardian: 13,
  arbiter: 14,
  tokenHolder: 15,
  /** Pushes the rounds of the local price feeds. */
  feedOperator: 16,
  /** Stands behind the pool with a treaty. */
  reinsurer: 17,
} as const

export type LocalPart = keyof typeof indexes

export const localParts = Object.keys(indexes) as LocalPart[]
export const localReporters = ['reporter0', 'reporter1', 'reporter2', 'reporter3'] as const satisfies LocalPart[]

/** The account of a part; `localKey` gives its private key. */
export function localAccount(part: LocalPart): HDAccount {
  return mnemonicToAccount(ANVIL_MNEMONIC, { addressIndex: indexes[part] })
}

export function localKey(part: LocalPart): `0x${string}` {
  const key = localAccount(part).getHdKey().privateKey
  if (!key) throw new Error('A mnemonic always yields private keys.')
  return bytesToHex(key)
}
