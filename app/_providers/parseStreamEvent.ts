import type { z } from 'zod'
import { blockEventSchema, changeEventSchema } from '@/lib/schemas/stream'

function parse<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Reads the stream's events; a malformed one counts as none. */
export const parseStreamEvent = {
  block: (text: string) => parse(blockEventSchema, text),
  change: (text: string): readonly string[] => parse(changeEventSchema, text)?.topics ?? [],
}
