const WAD = 1e18

/**
 * A ratio as a percentage. Small probabilities keep two significant digits instead of vanishing.
 * @param ratio wad as a decimal string or bigint, or a plain number where 1 is 100 %
 */
export function formatPercent(ratio: string | bigint | number, digits = 2): string {
  const value = typeof ratio === 'number' ? ratio : Number(BigInt(ratio)) / WAD
  if (!Number.isFinite(value)) return '–'
  const small = value !== 0 && Math.abs(value) < 0.5 * 10 ** -(digits + 2)
  const format = new Intl.NumberFormat('en', {
    style: 'percent',
    ...(small ? { maximumSignificantDigits: 2 } : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  })
  return format.format(value).replace('%', ' %')
}

const signed = new Intl.NumberFormat('en', {
  style: 'percent',
  signDisplay: 'exceptZero',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** A change as a percentage with its sign, as `+10.9 %`. @param ratio 1 is 100 % */
export function formatSignedPercent(ratio: number): string {
  return signed.format(ratio).replace('%', ' %')
}
