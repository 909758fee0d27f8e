import { z } from 'zod'
import { blockNumber, seconds } from '@/lib/schemas/primitives'

/** What a `change` event may touch; each is a resource whose reads are then out of date. */
export const topicSchema = z
  .enum([
    'pools',
    'covers',
    'venues',
    'programs',
    'reports',
    'payouts',
    'positions',
    'quotes',
    'treaties',
    'refunds',
    'governance',
  ])
  .meta({ id: 'Topic' })
export type Topic = z.output<typeof topicSchema>

/** Data of the server-sent event `block`: the index has reached this block. */
export const blockEventSchema = z.object({ number: blockNumber, time: seconds }).meta({ id: 'BlockEvent' })
export type BlockEvent = z.output<typeof blockEventSchema>

/** Data of the server-sent event `change`. */
export const changeEventSchema = z.object({ topics: z.array(topicSchema) }).meta({ id: 'ChangeEvent' })
