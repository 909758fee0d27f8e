import type { ParameterScale } from '@/app/governance/_components/propose/parameterScale'

/**
 * A parameter's value as a number of its unit, thousands grouped and without trailing zeros: `1,250.5`.
 * @param rounding `exact` is read back by `parseScaled`; an end of a range is rounded to its inside, so that what is shown
 * is also taken
 */
export function formatScaled(
  value: bigint,
  { per, decimals, shown }: ParameterScale,
  rounding: 'exact' | 'up' | 'down',
): string {
  const digits = rounding === 'exact' ? decimals : shown
  const one = 10n ** BigInt(digits)
  const scaled = value * one
  const count = rounding === 'up' ? (scaled + per - 1n) / per : scaled / per
  const fraction = (count % one).toString().padStart(digits, '0').replace(/0+$/, '')
  return `${(count / one).toLocaleString('en')}${digits > 0 && fraction ? `.${fraction}` : ''}`
}
