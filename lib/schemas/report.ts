import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, seconds, signedAmount } from '@/lib/schemas/primitives'
import { occurrence, venueReference } from '@/lib/schemas/reference'

/** A report as the oracle took it: medians of what at least three reporters signed. */
export const reportSchema = z
  .object({
    venue: venueReference,
    sequence: z.number().int().nonnegative(),
    observedAt: seconds,
    /** Cumulative net liquidation loss as reported. */
    reportedLoss: signedAmount,
    /** The part of it that has taken effect. */
    effectiveLoss: signedAmount,
    fundBalance: amount,
    raoi: amount,
    markets: z.array(z.object({ market: z.string(), openInterest: amount })),
    submitter: address,
    at: occurrence,
  })
  .meta({ id: 'Report' })
export type ReportView = z.output<typeof reportSchema>

/** Newest first. `venue` is a slug. */
export const reportListQuerySchema = pageQuery.extend({ venue: z.string().max(64).optional() })
export const reportListSchema = pageOf(reportSchema).meta({ id: 'ReportList' })
