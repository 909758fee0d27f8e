import { isAddress } from 'viem'
import { z } from 'zod'

const address = z.custom<`0x${string}`>((value) => typeof value === 'string' && isAddress(value), 'must be an address')

/**
 * What the browser must know of the deployment. The server's layout reads it at request time and hands it down, so that
 * one build serves any chain; nothing is fixed when the pages are built.
 */
export const clientEnvSchema = z.object({
  chainId: z.number().int().positive(),
  /** JSON-RPC the browser may read from and may offer to a wallet that does not know the chain. */
  rpcUrl: z.url(),
  /** Block explorer without a trailing slash; without one, transaction links lead to our own receipt page. */
  explorerUrl: z.url().nullable(),
  contracts: z.object({
    asset: address,
    parameters: address,
    venueRegistry: address,
    programRegistry: address,
    attestationOracle: address,
    deficitTrigger: address,
    coverMarket: address,
  }),
})

export type ClientEnv = z.output<typeof clientEnvSchema>
