/** 2^−1023 to 2^1023, at index exponent + 1023; by halving and doubling, which is exact. */
export const POWERS_OF_TWO: Float64Array = powers()

function powers(): Float64Array {
  const table = new Float64Array(2047).fill(1)
  for (let index = 1024; index < table.length; index++) table[index] = 2 * (table[index - 1] as number)
  for (let index = 1022; index >= 0; index--) table[index] = (table[index + 1] as number) / 2
  return table
}
