import { readFileSync } from 'node:fs'
import { getAddress } from 'viem'
import { z } from 'zod'
import { DomainError } from '@/lib/domain/errors'

export class BadJsonFile extends DomainError {
  readonly code = 'bad-json-file'
}

/** Fields of the files that the deployment reads. */
export const field = {
  address: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address')
    .transform((value) => getAddress(value)),
  /** An amount of base units, or a ratio × 1e18. */
  whole: z
    .string()
    .regex(/^[0-9]{1,30}$/, 'must be a whole number as text')
    .transform(BigInt),
  time: z.iso.datetime().transform((text) => Math.floor(Date.parse(text) / 1000)),
}

/**
 * Reads a JSON file by a schema.
 * @throws {BadJsonFile} naming the file and the field
 */
export function readJsonFile<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BadJsonFile(`${file} can't be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
  const result = schema.safeParse(json)
  if (!result.success) throw new BadJsonFile(`${file}: ${z.prettifyError(result.error)}`)
  return result.data
}
