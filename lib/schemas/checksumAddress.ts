import { getAddress } from 'viem'

/** The checksummed (EIP-55) form of a well-formed address of any case. */
export function checksumAddress(value: string): string {
  return getAddress(value.toLowerCase())
}
