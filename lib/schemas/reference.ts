import { z } from 'zod'
import { address, blockNumber, chainId, hash, seconds, slug } from '@/lib/schemas/primitives'

/** Short forms in which one resource names another. */

/** `slug` opens the venue's page; `id` is its number on chain. */
export const venueReference = z.object({ id: chainId, slug, name: z.string() }).meta({ id: 'VenueReference' })
export type VenueReference = z.output<typeof venueReference>

export const poolReference = z.object({ address, name: z.string() }).meta({ id: 'PoolReference' })

/** Where on the chain something happened. */
export const occurrence = z.object({ block: blockNumber, time: seconds, transaction: hash }).meta({ id: 'Occurrence' })

/** The token that stakes, premiums, limits and payouts are in. */
export const assetReference = z
  .object({ address, symbol: z.string(), decimals: z.number().int().nonnegative() })
  .meta({ id: 'AssetReference' })
export type AssetReference = z.output<typeof assetReference>
