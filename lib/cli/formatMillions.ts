/** Base units as millions of the asset with three decimals, e.g. "13.500 M". */
export function millions(amount: bigint): string {
  return `${(Number(amount) / 1e12).toFixed(3)} M`
}
