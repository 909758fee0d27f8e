import type { z } from 'zod'
import { InvalidRequest } from '@/lib/http/requestErrors'

/**
 * Parses a part of a request.
 * @param part where it came from; the first word of each field's path
 * @throws {InvalidRequest} naming every field that breaks the schema
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidRequest(
    result.error.issues.map(({ path, message }) => ({ path: [part, ...path].map(String).join('.'), message })),
  )
}
