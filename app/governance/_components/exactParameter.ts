import { formatDuration } from '@/app/_format/duration'
import { formatScaled } from '@/app/governance/_components/propose/formatScaled'
import { parameterScale } from '@/app/governance/_components/propose/parameterScale'
import type { ParameterView } from '@/lib/schemas/governance'

/** A parameter's value with its unit and nothing rounded, for what is voted on and signed. @param value base units */
export function exactParameter(
  parameter: Pick<ParameterView, 'name' | 'unit'>,
  value: string,
  asset: { symbol: string; decimals: number },
): string {
  if (parameter.unit === 'seconds') return formatDuration(Number(value), 'exact')
  const scale = parameterScale({ ...parameter, value }, asset)
  return `${formatScaled(BigInt(value), scale, 'exact')} ${scale.unit}`.trim()
}
