import { z } from 'zod'
import type { FundSpec } from '@/lib/chain/deployFund'
import { field, readJsonFile } from '@/lib/cli/jsonFile'

const { address, whole } = field

/** Ratios and volatilities × 1e18 as text; the age in seconds. */
const schema = z.strictObject({
  venueId: z.int().positive(),
  volatilityFeed: address,
  feedMaxAge: z.int().positive(),
  countedFeeShare: whole,
  reserveCap: whole,
  feeCurve: z.strictObject({ calm: whole, wild: whole, calmShare: whole, wildShare: whole }),
})

/**
 * Reads the terms of a venue's fund.
 * @throws {BadJsonFile} naming the file and the field
 */
export function readFundFile(file: string): FundSpec {
  const { venueId, ...terms } = readJsonFile(file, schema)
  return { venueId: BigInt(venueId), terms }
}
