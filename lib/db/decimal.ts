/** A `numeric` of the database as a bigint. All our columns have scale 0. */
export function toBigint(value: { toFixed(digits: number): string }): bigint {
  return BigInt(value.toFixed(0))
}
