/** Base units as a float, for the axes of charts only; never for a figure that is shown or signed. */
export function toUnits(base: bigint | string, decimals = 6): number {
  return Number(BigInt(base)) / 10 ** decimals
}
