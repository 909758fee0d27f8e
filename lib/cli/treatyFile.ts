import { z } from 'zod'
import type { TreatySpec } from '@/lib/chain/deployTreaty'
import { field, readJsonFile } from '@/lib/cli/jsonFile'

const { address, time, whole } = field

/** Amounts in base units, cessions × 1e18, both as text; times in ISO 8601. */
const schema = z.strictObject({
  name: z.string().min(1),
  symbol: z.string().min(1).max(12),
  pool: address,
  retention: whole,
  limit: whole,
  auctionStart: time,
  auctionEnd: time,
  closesAt: time,
  cessionFrom: whole,
  cessionTo: whole,
})

/**
 * Reads the terms of a treaty.
 * @throws {BadJsonFile} naming the file and the field
 */
export function readTreatyFile(file: string): TreatySpec {
  const { name, symbol, ...terms } = readJsonFile(file, schema)
  return { name, symbol, terms }
}
