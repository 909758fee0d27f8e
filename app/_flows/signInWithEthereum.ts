import { signIn } from 'next-auth/react'
import type { Address } from 'viem'
import { createSiweMessage } from 'viem/siwe'
import type { Config } from 'wagmi'
import { signMessage } from 'wagmi/actions'
import { FlowError } from '@/app/_flows/FlowError'
import { fetchView } from '@/app/_hooks/fetchView'
import { nonceSchema } from '@/lib/schemas/nonce'

/**
 * Has the account sign a Sign-In with Ethereum message over a nonce of the server, and opens a session with it.
 * @throws {FlowError} when the server does not accept the signature
 */
export async function signInWithEthereum(config: Config, account: Address, chainId: number): Promise<void> {
  const { nonce } = await fetchView('/api/v1/auth/nonce', nonceSchema, { method: 'POST' })
  const message = createSiweMessage({
    domain: window.location.host,
    uri: window.location.origin,
    address: account,
    chainId,
    nonce,
    version: '1',
    statement: 'Sign in to Ballast. This costs nothing and allows no transaction.',
    issuedAt: new Date(),
  })
  const signature = await signMessage(config, { account, message })
  const result = await signIn('siwe', { message, signature, redirect: false })
  if (!result?.ok) throw new FlowError('The server did not accept the signature. Ask for a new one and sign again.')
}
