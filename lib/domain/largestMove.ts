/** Two prices of a series between which it moved. */
export interface Move {
  /** Positions in the series, `from < to`. */
  from: number
  to: number
  /** `|p_to ÷ p_from − 1|` as a float: for choosing, never for money. */
  size: number
}

/**
 * The largest move of a series from an earlier to a later price, down or up.
 * @param prices positive, oldest first
 * @returns undefined where no two prices differ
 */
export function largestMove(prices: readonly bigint[]): Move | undefined {
  let highest = 0
  let lowest = 0
  let best: Move | undefined
  prices.forEach((price, to) => {
    for (const from of [highest, lowest]) {
      const before = prices[from] ?? price
      const size = Math.abs(Number(price - before) / Number(before))
      if (size > (best?.size ?? 0)) best = { from, to, size }
    }
    if (price > (prices[highest] ?? price)) highest = to
    if (price < (prices[lowest] ?? price)) lowest = to
  })
  return best
}
