import { DomainError } from '@/lib/domain/errors'

export class InvalidCursor extends DomainError {
  readonly code = 'invalid-cursor'
  constructor(cursor: string) {
    super(`"${cursor}" is not a cursor of this list; take nextCursor of the answer before.`)
  }
}

export interface PageInput {
  limit: number
  cursor?: string | undefined
}

/** The id after which a list by falling id goes on. */
export function idCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^[0-9]{1,9}$/.test(cursor)) throw new InvalidCursor(cursor)
  return Number(cursor)
}

/** Where a list by falling place in the chain goes on: `block-log`, as a filter. */
export function placeCursor(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const match = /^([0-9]{1,9})-([0-9]{1,9})$/.exec(cursor)
  if (!match) throw new InvalidCursor(cursor)
  const [block, log] = [Number(match[1]), Number(match[2])]
  return { OR: [{ blockNumber: { lt: block } }, { blockNumber: block, logIndex: { lt: log } }] }
}

/** Cuts a list that was read one longer than `limit`. */
export function toPage<T>(
  rows: T[],
  limit: number,
  cursorOf: (row: T) => string,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
