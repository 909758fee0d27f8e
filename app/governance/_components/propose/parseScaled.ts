import { parseAmount } from '@/app/_format/parseAmount'
import type { ParameterScale } from '@/app/governance/_components/propose/parameterScale'

/**
 * What a person typed as a parameter's value, in the contract's unit; null while it is no number, or none that the contract
 * can hold. Nothing is rounded. Accepts grouping commas and spaces.
 */
export function parseScaled(text: string, { per, decimals }: ParameterScale): bigint | null {
  const typed = parseAmount(text, decimals)
  if (typed === null) return null
  const scaled = typed * per
  const one = 10n ** BigInt(decimals)
  return scaled % one === 0n ? scaled / one : null
}
