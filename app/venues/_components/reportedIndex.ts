import type { IndexPoint } from '@/lib/schemas/cover'

/**
 * The index as reports show it by now. The chain's own index follows when someone settles, so it may lag behind while
 * nothing is owed; it is never ahead of the reports it was proven by.
 * @param proven index as recorded on chain, base units
 */
export function reportedIndex(proven: string, series: readonly IndexPoint[]): string {
  const last = series[series.length - 1]
  return last && BigInt(last.index) > BigInt(proven) ? last.index : proven
}
