/** A point of a stress: hours since it began, and prices as a fraction of those at its beginning. */
export type StressCorner = { hour: number; bitcoin: number; others: number }

/** A day that happened, as moves alone. */
export type NamedStress = {
  name: string
  /** What it is called. */
  title: string
  /** From 08:00 UTC of the day that gave it its name. */
  corners: readonly StressCorner[]
}

/**
 * Courses of BTC and of ETH, which stands for all other markets, over the 24 h from 08:00 UTC: moves at the turning points
 * of hourly bars (Binance, USDT), rounded to whole per cents; turning points inside an hour are placed at its middle.
 */
export const NAMED_STRESSES: readonly NamedStress[] = [
  {
    name: 'march-2020',
    title: '12 March 2020',
    corners: corners([
      [0, 0, 0],
      [2, 0, -2],
      [2.75, -25, -27],
      [3, -19, -23],
      [12, -18, -19],
      [13.5, -25, -27],
      [15, -21, -26],
      [15.75, -40, -41],
      [17, -37, -38],
      [18.25, -49, -50],
      [19, -34, -35],
      [20, -30, -28],
      [24, -27, -26],
    ]),
  },
  {
    name: 'may-2021',
    title: '19 May 2021',
    corners: corners([
      [0, 0, 0],
      [2, 0, 0],
      [4, -4, -9],
      [4.5, -19, -34],
      [5, -13, -21],
      [5.5, -26, -37],
      [6, -11, -17],
      [8, -7, -8],
      [16, -9, -18],
      [16.5, -14, -28],
      [18, -8, -22],
      [24, -1, -9],
    ]),
  },
  {
    name: 'november-2022',
    title: '8 November 2022',
    corners: corners([
      [0, 0, 0],
      [8, -1, -2],
      [8.5, 5, 6],
      [10, -2, -3],
      [11, -6, -10],
      [11.5, -13, -17],
      [12, -8, -12],
      [14, -6, -10],
      [19, -8, -13],
      [24, -8, -15],
    ]),
  },
]

function corners(rows: readonly (readonly [hour: number, bitcoin: number, others: number])[]): StressCorner[] {
  return rows.map(([hour, bitcoin, others]) => ({ hour, bitcoin: 1 + bitcoin / 100, others: 1 + others / 100 }))
}
