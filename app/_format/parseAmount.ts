/**
 * What a person typed as an amount, in base units; null while it is not one. Accepts grouping commas and spaces.
 * @param text such as `1,250.5`
 * @param decimals of the base unit
 */
export function parseAmount(text: string, decimals = 6): bigint | null {
  const plain = text.replace(/[,\s_]/g, '')
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain)
  if (!match || plain === '' || plain === '.') return null
  const [, whole = '', fraction = ''] = match
  if (fraction.length > decimals || whole.length > 30) return null
  return BigInt(`${whole || '0'}${fraction.padEnd(decimals, '0')}`)
}
