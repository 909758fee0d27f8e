/** How an amount is written out. */
export type AmountStyle = {
  /** Decimals of the asset's base unit; 6 for the protocol's stablecoins. */
  decimals?: number
  /** Digits after the point; 2 by default. */
  digits?: number
  /** `1.25M` in place of `1,250,000.00`: for headlines, never where a person signs. */
  compact?: boolean
  /** `+` before a gain. */
  signed?: boolean
}

/**
 * An amount of base units with its thousands grouped, cut (never rounded up) to `digits`.
 * @param base integer base units, as bigint or decimal string
 */
export function formatAmount(base: bigint | string, style: AmountStyle = {}): string {
  const { decimals = 6, digits = 2, compact = false, signed = false } = style
  const value = BigInt(base)
  const magnitude = value < 0n ? -value : value
  const unit = 10n ** BigInt(decimals)
  const fraction = (magnitude % unit).toString().padStart(decimals, '0')
  const text = `${value < 0n ? '-' : ''}${magnitude / unit}.${fraction || '0'}` as `${number}`
  return new Intl.NumberFormat('en', {
    signDisplay: signed ? 'exceptZero' : 'negative',
    ...(compact && magnitude >= 100_000n * unit
      ? { notation: 'compact', minimumFractionDigits: 2, maximumFractionDigits: 2 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    roundingMode: 'trunc',
  }).format(text)
}
