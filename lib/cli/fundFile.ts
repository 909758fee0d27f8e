import { z } from 'zod'
import type { FundSpec, RecapitalisationSpec } from '@/lib/chain/deployFund'
import { field, readJsonFile } from '@/lib/cli/jsonFile'

const { address, whole } = field

/** The auction of the venue's token: prices in base units per 1e18 of the token and the cap × 1e18, as text. */
const recapitalisation = z
  .strictObject({
    token: address,
    yearlyCap: whole,
    startPrice: whole,
    floorPrice: whole,
    duration: z.int().positive(),
  })
  .transform(({ token, yearlyCap, ...terms }): RecapitalisationSpec => ({ token, yearlyCap, terms }))

/** Ratios and volatilities × 1e18 as text; the age in seconds. */
const schema = z.strictObject({
  venueId: z.int().positive(),
  volatilityFeed: address,
  feedMaxAge: z.int().positive(),
  countedFeeShare: whole,
  reserveCap: whole,
  feeCurve: z.strictObject({ calm: whole, wild: whole, calmShare: whole, wildShare: whole }),
  recapitalisation: recapitalisation.optional(),
  venueContract: address.optional(),
})

/**
 * Reads the terms of a venue's fund.
 * @throws {BadJsonFile} naming the file and the field
 */
export function readFundFile(file: string): FundSpec {
  const { venueId, recapitalisation, venueContract, ...terms } = readJsonFile(file, schema)
  return { venueId: BigInt(venueId), terms, recapitalisation, venueContract }
}
