import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, contractId, contractIdParam, seconds, signedAmount, wad } from '@/lib/schemas/primitives'
import { occurrence, venueReference } from '@/lib/schemas/reference'

export const perilSchema = z.enum(['DEFICIT', 'PRICE_GAP', 'DEPEG', 'ASSERTION']).meta({ id: 'Peril' })
export type PerilName = z.output<typeof perilSchema>

/** One layer of a tower. Bounds are index values. */
export const layerSchema = z
  .object({
    index: z.number().int().nonnegative(),
    attachment: amount,
    exhaustion: amount,
    /** exhaustion − attachment: what the whole layer can pay. */
    limit: amount,
    /** Part of the layer sold so far. */
    sold: wad,
    /** Part that can still be sold: 1 − coinsurance − sold. */
    available: wad,
  })
  .meta({ id: 'Layer' })
export type LayerView = z.output<typeof layerSchema>

/** `placing`: on sale. `waiting`: sales closed, not started. `live`: inside the term. `grace`: losses of the term still count. */
export const programPhaseSchema = z
  .enum(['placing', 'waiting', 'live', 'grace', 'over', 'withdrawn'])
  .meta({ id: 'ProgramPhase' })
export type ProgramPhase = z.output<typeof programPhaseSchema>

export const programSchema = z
  .object({
    id: contractId,
    venue: venueReference,
    peril: perilSchema,
    phase: programPhaseSchema,
    start: seconds,
    end: seconds,
    /** Purchases must be made before this. */
    saleEndsAt: seconds,
    /** Term and grace are over. */
    graceEndsAt: seconds,
    coinsurance: wad,
    vault: address,
    fundDeclared: amount,
    layers: z.array(layerSchema),
    /** Highest index proven so far. */
    index: amount,
    /** Loss from which the index counts; null until a report says. */
    baseline: signedAmount.nullable(),
    /** False while the baseline may still move. */
    baselineFixed: z.boolean(),
    /** Sum of the limits sold, and what they have paid. */
    limitSold: amount,
    paid: amount,
    opened: occurrence,
  })
  .meta({ id: 'Program' })
export type ProgramView = z.output<typeof programSchema>

/** Newest first. `venue` is a slug. */
export const programListQuerySchema = pageQuery.extend({ venue: z.string().max(64).optional() })
export const programListSchema = pageOf(programSchema).meta({ id: 'ProgramList' })
export const programParamsSchema = z.object({ id: contractIdParam })
