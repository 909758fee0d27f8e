import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { env } from '@/lib/env'

let signer: PrivateKeyAccount | undefined

/** The key that signs this server's quotes. */
export function quoteSigner(): PrivateKeyAccount {
  signer ??= privateKeyToAccount(env('web').QUOTE_SIGNER_KEY)
  return signer
}
