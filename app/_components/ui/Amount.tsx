'use client'

import { type AmountStyle, formatAmount } from '@/app/_format/amount'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

type Props = AmountStyle & {
  /** Base units of the asset. */
  value: bigint | string
  /** Leaves the unit out, for columns whose head names it. */
  bare?: boolean
}

/** Money with its unit; the exact figure stands in the title when the visible one is shortened. */
export function Amount({ value, bare = false, ...style }: Props) {
  const asset = useAsset()
  const text = formatAmount(value, { decimals: asset.decimals, ...style })
  const exact = formatAmount(value, { decimals: asset.decimals, digits: asset.decimals })
  return (
    <span className="num whitespace-nowrap" title={`${exact} ${asset.symbol}`.trim()}>
      {text}
      {!bare && asset.symbol !== '' && (
        <span className="text-[0.78em] font-normal text-ink-3">{`\u00a0${asset.symbol}`}</span>
      )}
    </span>
  )
}
