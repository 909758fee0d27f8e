import { z } from 'zod'
import { checksumAddress } from '@/lib/schemas/checksumAddress'

/** The building blocks of every request and response. Each says its unit; nothing about money is a JSON number. */

/** Asset base units (6 decimals of a dollar), not negative. */
export const amount = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/, 'must be a whole number of base units as a decimal string')
  .meta({ id: 'Amount', description: 'Asset base units as a decimal string.', example: '250000000000' })

/** Asset base units, may be negative: a venue's net liquidation loss. */
export const signedAmount = z
  .string()
  .regex(/^(0|-?[1-9][0-9]{0,77})$/, 'must be a whole number of base units as a decimal string')
  .meta({
    id: 'SignedAmount',
    description: 'Asset base units as a decimal string, may be negative.',
    example: '-1500000',
  })

/** A ratio × 1e18. */
export const wad = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/, 'must be a ratio × 1e18 as a decimal string')
  .meta({ id: 'Wad', description: 'A ratio × 1e18 as a decimal string.', example: '500000000000000000' })

/** A count that may not fit a JSON number: pool shares, nonces. */
export const whole = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,77})$/, 'must be a whole number as a decimal string')
  .meta({ id: 'Whole', description: 'A whole number as a decimal string.', example: '42' })

/** Chain time. */
export const seconds = z
  .number()
  .int()
  .nonnegative()
  .meta({ id: 'Seconds', description: 'Unix time or a duration in seconds of chain time.', example: 1584000000 })

export const blockNumber = z.number().int().nonnegative().meta({ id: 'BlockNumber', example: 1024 })

/** An account or contract; any case comes in, the checksummed form goes out. */
export const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, { error: 'must be an address: 0x and 40 hex digits', abort: true })
  .overwrite(checksumAddress)
  .meta({ id: 'Address', example: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266' })

/** A transaction, block, quote or model. */
export const hash = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/, 'must be 0x and 64 lower-case hex digits')
  .meta({ id: 'Hash', example: `0x${'ab'.repeat(32)}` })

/** Calldata and signatures. */
export const bytes = z
  .string()
  .regex(/^0x([0-9a-fA-F]{2})*$/, 'must be 0x and an even number of hex digits')
  .meta({ id: 'Bytes', example: '0x095ea7b3' })

/** Ids that contracts count up from 1. */
export const chainId = z.number().int().positive()
export const contractId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
/** The same from a path or a query. */
export const contractIdParam = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

/** A probability between 0 and 1, from the risk engine. */
export const probability = z.number().min(0).max(1)

/** The name of a venue in addresses of pages and of the API. */
export const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, 'must be 1 to 48 lower-case letters, digits or inner hyphens')
  .meta({ id: 'Slug', example: 'replay-exchange' })
