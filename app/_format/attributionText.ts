import { formatAmount } from '@/app/_format/amount'
import { formatSignedPercent } from '@/app/_format/percent'
import type { AttributionView } from '@/lib/schemas/attribution'

const NAMES: Record<AttributionView['causes'][number]['cause'], string> = {
  'open interest': 'open interest',
  volatility: 'volatility',
  'volume and depth': 'volume and depth',
  'ladders and brackets': 'ladders and brackets',
  'fund and rules': 'the fund and the rules',
  'layer and limit': 'the layer and the limit',
  term: 'the term',
  'pool and floor': 'the pool and its lowest price',
  model: 'the model',
}

type Asset = { decimals: number; symbol: string }

/** Name of a cause at the start of a line. */
export function causeLabel(cause: AttributionView['causes'][number]['cause']): string {
  const name = NAMES[cause].replace(/^the /, '')
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Why a premium moved, in one sentence or two; causes of less than one unit of the asset are left out. */
export function attributionText({ from, change, causes }: AttributionView, { decimals, symbol }: Asset): string {
  const unit = 10n ** BigInt(decimals)
  const size = (amount: bigint) => (amount < 0n ? -amount : amount)
  const money = (amount: bigint) => formatAmount(amount, { decimals, digits: 0 })
  const moved = BigInt(change)
  const parts = causes
    .map(({ cause, change: by }) => ({ cause, by: BigInt(by) }))
    .filter(({ by }) => size(by) >= unit)
    .sort((a, b) => (size(b.by) > size(a.by) ? 1 : -1))
    .map(({ cause, by }) => `${by > 0n ? '+' : '-'}${money(size(by))} from ${NAMES[cause]}`)
  const share = BigInt(from.premium) > 0n ? ` (${formatSignedPercent(Number(moved) / Number(from.premium))})` : ''
  const head =
    size(moved) < unit
      ? 'The premium is that of the earlier quote.'
      : `The premium is ${money(size(moved))} ${symbol} ${moved > 0n ? 'higher' : 'lower'}${share} than that of the earlier quote.`
  if (parts.length === 0) return `${head} Nothing that it rests on has changed.`
  const [last, ...rest] = [...parts].reverse()
  const listed = rest.length > 0 ? `${rest.reverse().join(', ')} and ${last}` : last
  return `${head} Of that: ${listed}.`
}
