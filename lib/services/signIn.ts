import { getAddress, type Hex, isHex } from 'viem'
import { parseSiweMessage } from 'viem/siwe'
import type { ChainReader } from '@/lib/chain/clients'
import type { Database } from '@/lib/db/client'
import { consumeSiweNonce } from '@/lib/db/siweNonces'

/**
 * Checks a Sign-In with Ethereum message (EIP-4361): our domain, our chain, a nonce of ours that was not used before, and
 * the account's signature, by key or by contract (ERC-1271). The nonce is used up whatever comes of it.
 * @returns the account, checksummed; null when anything is wrong
 */
export async function signIn(
  { database, reader }: { database: Database; reader: ChainReader },
  { message, signature, domain }: { message: string; signature: string; domain: string },
): Promise<string | null> {
  const { nonce, address, chainId, uri } = parseSiweMessage(message)
  if (!nonce || !(await consumeSiweNonce(database, nonce))) return null
  if (!address || chainId !== reader.chain.id || !isHex(signature)) return null
  if (!uri || !URL.canParse(uri) || new URL(uri).host !== domain) return null
  const valid = await reader.verifySiweMessage({ message, signature: signature as Hex, domain, nonce, address })
  return valid ? getAddress(address) : null
}
