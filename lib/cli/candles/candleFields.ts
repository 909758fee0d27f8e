import { z } from 'zod'

/** A positive price as exchanges write it: decimal digits, kept as they are so that a file of them can be hashed. */
export const priceText = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'must be a decimal number as text')
  .refine((text) => Number(text) > 0, 'must be above 0')

/** Unix seconds from milliseconds at the start of an hour. */
export const hourOfMilliseconds = z
  .number()
  .int()
  .positive()
  .refine((time) => time % 3_600_000 === 0, 'must be the start of an hour')
  .transform((time) => time / 1000)
