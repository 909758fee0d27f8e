import { type Address, getAddress, isAddress } from 'viem'

/** An address that was typed, checksummed; null while it is none. */
export function readAddress(text: string): Address | null {
  const plain = text.trim()
  return isAddress(plain, { strict: false }) ? getAddress(plain) : null
}
