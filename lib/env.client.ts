import { z } from 'zod'
import { type Contracts, contractsSchema } from '@/lib/schemas/contracts'

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
  contracts: contractsSchema.transform((contracts) => contracts as Contracts),
})

export type ClientEnv = z.output<typeof clientEnvSchema>
