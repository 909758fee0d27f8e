import { z } from 'zod'

/** What every list takes: at most `limit` items, from `cursor` on (a `nextCursor` of the answer before). */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
})
export type PageQuery = z.output<typeof pageQuery>

/** A list's answer; `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}
