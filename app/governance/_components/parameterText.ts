import { formatAmount } from '@/app/_format/amount'
import { formatDuration } from '@/app/_format/duration'
import { formatPercent } from '@/app/_format/percent'
import type { ParameterView } from '@/lib/schemas/governance'

/** What the contract's names mean. */
const LABELS: Record<string, string> = {
  reportAge: 'Oldest report that counts',
  challengeWindow: 'Time to challenge a report',
  arbiterLimit: 'Arbiter’s time to decide',
  grace: 'Grace after a term',
  cooldown: 'Cooldown of exits',
  placementLead: 'Earliest opening before a term',
  protocolFee: 'Protocol’s share of premium',
  insurableMultiple: 'Most insured, times RAOI',
  warningLevel: 'Warning, part of attachment',
  minimumLimit: 'Smallest cover',
  minimumRequest: 'Smallest exit',
  base: 'Floor rate at 0 % use, a year',
  kink: 'Use at the kink',
  atKink: 'Floor rate at the kink',
  atFull: 'Floor rate at 100 % use',
}

export const groupTitles = { timing: 'Clocks', economics: 'Sizes and shares', floorCurve: 'Price floor' } as const

export function parameterLabel(name: string): string {
  return LABELS[name] ?? name
}

/** The smallest ratio that is shown: a hundredth of a per cent. */
const SHOWN = 10n ** 14n

const multiple = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/**
 * A parameter's value with its unit.
 * @param value seconds, wad or base units
 * @param rounding of a range's end to its inside, so that what is shown is also taken
 */
export function parameterText(
  { name, unit }: Pick<ParameterView, 'name' | 'unit'>,
  value: string,
  style: { decimals: number },
  rounding?: 'up' | 'down',
) {
  if (unit === 'seconds') return formatDuration(Number(value))
  if (unit === 'amount') return formatAmount(value, { ...style, digits: 0 })
  const wad = BigInt(value)
  const cut = wad - (wad % SHOWN)
  const shown = !rounding || cut === wad ? wad : rounding === 'up' ? cut + SHOWN : cut
  return name === 'insurableMultiple' ? `${multiple.format(Number(shown) / 1e18)} ×` : formatPercent(shown, 2)
}
