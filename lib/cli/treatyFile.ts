import { readFileSync } from 'node:fs'
import { getAddress } from 'viem'
import { z } from 'zod'
import type { TreatySpec } from '@/lib/chain/deployTreaty'
import { DomainError } from '@/lib/domain/errors'

export class BadTreatyFile extends DomainError {
  readonly code = 'bad-treaty-file'
}

const time = z.iso.datetime().transform((text) => Math.floor(Date.parse(text) / 1000))
const whole = z
  .string()
  .regex(/^[0-9]{1,30}$/, 'must be a whole number as text')
  .transform(BigInt)

/** Amounts in base units, cessions × 1e18, both as text; times in ISO 8601. */
const schema = z.strictObject({
  name: z.string().min(1),
  symbol: z.string().min(1).max(12),
  pool: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address')
    .transform((value) => getAddress(value)),
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
 * @throws {BadTreatyFile} naming the file and the field
 */
export function readTreatyFile(file: string): TreatySpec {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BadTreatyFile(`${file} can't be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
  const result = schema.safeParse(json)
  if (!result.success) throw new BadTreatyFile(`${file}: ${z.prettifyError(result.error)}`)
  const { name, symbol, ...terms } = result.data
  return { name, symbol, terms }
}
