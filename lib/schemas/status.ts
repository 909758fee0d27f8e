import { z } from 'zod'
import { contractsSchema } from '@/lib/schemas/contracts'
import { blockNumber, chainId, hash, seconds } from '@/lib/schemas/primitives'
import { assetReference } from '@/lib/schemas/reference'

/** `GET /status`: what the market rests on and whether it is up. Always 200; `state` tells. */
export const statusSchema = z
  .object({
    /** `catching-up`: everything answers but the index is more than a few blocks behind the chain. */
    state: z.enum(['ok', 'catching-up', 'degraded']),
    chain: z.object({
      ok: z.boolean(),
      id: chainId,
      genesisHash: hash,
      /** Null while the chain doesn't answer. */
      head: z.object({ number: blockNumber, time: seconds }).nullable(),
    }),
    database: z.object({ ok: z.boolean() }),
    indexer: z.object({
      /** Null before the first block is indexed, or while the database doesn't answer. */
      head: z.object({ number: blockNumber, time: seconds }).nullable(),
      /** Blocks between chain and index; null while either is unknown. */
      lag: z.number().int().nonnegative().nullable(),
    }),
    asset: assetReference,
    contracts: contractsSchema,
    /** Base URL of a block explorer, if there is one. */
    explorerUrl: z.url().nullable(),
  })
  .meta({ id: 'Status' })
export type Status = z.output<typeof statusSchema>
