import type { ParameterView } from '@/lib/schemas/governance'

/** The unit a person types a parameter in. */
export type ParameterScale = {
  unit: string
  /** Base units that make one of it. */
  per: bigint
  /** Decimals that may be typed. */
  decimals: number
  /** Decimals that the ends of a range are shown with; each such number is one that the contract can hold. */
  shown: number
}

const CLOCKS = [
  { unit: 'days', per: 86_400n, shown: 2 },
  { unit: 'hours', per: 3_600n, shown: 2 },
  { unit: 'minutes', per: 60n, shown: 1 },
] as const

/** Enough for each second of a day; what is no whole second is refused. */
const CLOCK_DECIMALS = 6

/** Days, hours or minutes as the present value divides; per cent, times, or the asset. */
export function parameterScale(
  { name, unit, value }: Pick<ParameterView, 'name' | 'unit' | 'value'>,
  { symbol, decimals }: { symbol: string; decimals: number },
): ParameterScale {
  if (unit === 'amount') return { unit: symbol, per: 10n ** BigInt(decimals), decimals, shown: 2 }
  if (unit === 'wad') {
    if (name === 'insurableMultiple') return { unit: '×', per: 10n ** 18n, decimals: 18, shown: 2 }
    return { unit: '%', per: 10n ** 16n, decimals: 16, shown: 2 }
  }
  const seconds = BigInt(value)
  const clock = CLOCKS.find(({ per }) => seconds >= per && seconds % per === 0n)
  return { ...(clock ?? { unit: 'seconds', per: 1n, shown: 0 }), decimals: CLOCK_DECIMALS }
}
