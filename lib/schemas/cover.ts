import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import {
  address,
  amount,
  contractId,
  contractIdParam,
  hash,
  seconds,
  signedAmount,
  wad,
} from '@/lib/schemas/primitives'
import { perilSchema } from '@/lib/schemas/program'
import { occurrence, poolReference, venueReference } from '@/lib/schemas/reference'

/**
 * `upcoming`: bought, not started. `live`: inside the term. `grace`: the term is over, its losses still count. `cancelled`:
 * ends before its term, or has, and the losses of the days before still count.
 */
export const coverStatusSchema = z.enum(['upcoming', 'live', 'grace', 'cancelled', 'due', 'expired', 'voided']).meta({
  id: 'CoverStatus',
  description:
    '`cancelled`: ends before its term, and pays for the days before until grace is over. `due`: term and grace are over, ' +
    'waiting to be expired by anyone.',
})
export type CoverStatusName = z.output<typeof coverStatusSchema>

/** A pool's share of one layer of a program. */
export const coverSchema = z
  .object({
    id: contractId,
    programId: contractId,
    venue: venueReference,
    pool: poolReference,
    peril: perilSchema,
    status: coverStatusSchema,
    /** The whole layer's bounds, and the part of it that this cover takes. */
    layer: z.object({
      index: z.number().int().nonnegative(),
      attachment: amount,
      exhaustion: amount,
      share: wad,
      /** Most that this cover can pay: share × (exhaustion − attachment). */
      limit: amount,
    }),
    /** Highest index proven so far; of a cancelled cover, on days that it covers. */
    index: amount,
    /** What the layer gives on `index` less what was paid; 0 once cancelled, as every day then has to be proven. */
    owed: amount,
    paid: amount,
    premium: amount,
    /** The protocol's part of the premium. */
    fee: amount,
    /** Lowest premium the contract would have taken. */
    floor: amount,
    /** premium ÷ limit, per year of term. */
    rateOnLine: wad,
    /** `end` is the program's; grace follows the cancellation where there is one. */
    term: z.object({ start: seconds, end: seconds, graceEndsAt: seconds }),
    /** Where the venue ended its cover early: from `until` on no loss counts. `refund` went to the holder. */
    cancellation: z.object({ until: seconds, refund: amount, charge: amount, at: occurrence }).nullable(),
    /** The part of the premium that went to the treaty which reinsures the cover. */
    cession: z.object({ treaty: address, premium: amount }).nullable(),
    vault: address,
    holder: address,
    buyer: address,
    bought: occurrence,
  })
  .meta({ id: 'Cover' })
export type CoverView = z.output<typeof coverSchema>

/** Newest first. `venue` is a slug, `pool` and `holder` are addresses. */
export const coverListQuerySchema = pageQuery.extend({
  venue: z.string().max(64).optional(),
  pool: address.optional(),
  holder: address.optional(),
  program: contractIdParam.optional(),
})
export const coverListSchema = pageOf(coverSchema).meta({ id: 'CoverList' })
export const coverParamsSchema = z.object({ id: contractIdParam })

const entry = occurrence.shape

/** What happened to a cover, oldest first. Reports are those that moved the loss to a new high inside the term. */
export const coverTimelineEntrySchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened'), ...entry, programId: contractId }),
    z.object({ kind: z.literal('bought'), ...entry, buyer: address, limit: amount, premium: amount }),
    z.object({
      kind: z.literal('reported'),
      ...entry,
      sequence: z.number().int().nonnegative(),
      observedAt: seconds,
      reportedLoss: signedAmount,
      effectiveLoss: signedAmount,
      fundBalance: amount,
    }),
    z.object({ kind: z.literal('warned'), ...entry, loss: signedAmount, level: signedAmount }),
    z.object({ kind: z.literal('warningEnded'), ...entry, loss: signedAmount }),
    z.object({ kind: z.literal('indexRaised'), ...entry, index: amount }),
    z.object({
      kind: z.literal('settled'),
      ...entry,
      index: amount,
      paid: amount,
      /** What of it a treaty brought to the pool in the same transaction. */
      byTreaty: amount,
      paidTotal: amount,
      vault: address,
      pushed: z.boolean(),
    }),
    z.object({ kind: z.literal('refunded'), ...entry, toPool: amount, toTreaty: amount }),
    z.object({ kind: z.literal('transferred'), ...entry, from: address, to: address }),
    z.object({ kind: z.literal('cancelled'), ...entry, until: seconds, refund: amount, charge: amount }),
    z.object({ kind: z.literal('expired'), ...entry, released: amount }),
    z.object({ kind: z.literal('voided'), ...entry, recipient: address, refund: amount }),
  ])
  .meta({ id: 'CoverTimelineEntry' })
export type CoverTimelineEntry = z.output<typeof coverTimelineEntrySchema>

/** The index as reports show it: running maximum of the effective loss in the term − the baseline, at least 0. */
export const indexPointSchema = z
  .object({ time: seconds, loss: signedAmount, index: amount, fundBalance: amount })
  .meta({ id: 'IndexPoint' })
export type IndexPoint = z.output<typeof indexPointSchema>

export const coverDetailSchema = coverSchema
  .extend({
    modelHash: hash,
    quoteHash: hash,
    /** Null until a report says. */
    baseline: signedAmount.nullable(),
    baselineFixed: z.boolean(),
    /** Rising time, thinned to 500 points at most. */
    indexSeries: z.array(indexPointSchema),
    timeline: z.array(coverTimelineEntrySchema),
  })
  .meta({ id: 'CoverDetail' })
export type CoverDetail = z.output<typeof coverDetailSchema>
