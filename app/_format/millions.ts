const FORMAT = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Whole units of the asset in millions with one digit: `29.6`; the unit stands in the column's head. */
export function formatMillions(units: number): string {
  return FORMAT.format(units / 1e6)
}
