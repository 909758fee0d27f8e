import { Prisma } from '@/lib/db/generated/client'

/** A row without the database's own types: exact numbers are bigint, times are numbers. */
export type Plain<T> = T extends Prisma.Decimal
  ? bigint
  : T extends bigint
    ? number
    : T extends Date | Uint8Array | Prisma.JsonValue
      ? T
      : T extends (infer U)[]
        ? Plain<U>[]
        : T extends object
          ? { [K in keyof T]: Plain<T[K]> }
          : T

/** Turns rows of the database into plain values: `numeric` (scale 0) to bigint, `int8` to number. */
export function plain<T>(value: T): Plain<T> {
  return convert(value) as Plain<T>
}

function convert(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value
  if (Prisma.Decimal.isDecimal(value)) return BigInt(value.toFixed(0))
  if (Array.isArray(value)) return value.map(convert)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, convert(entry)]))
}
