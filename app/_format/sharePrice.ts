/** The asset value of one share with five decimals; 1 is par. @param wad decimal string, 1e18 is par */
export function formatSharePrice(wad: string | bigint): string {
  const value = Number(BigInt(wad) / 10n ** 9n) / 1e9
  return new Intl.NumberFormat('en', { minimumFractionDigits: 5, maximumFractionDigits: 5 }).format(value)
}
