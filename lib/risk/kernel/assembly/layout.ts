// Where everything stands in memory; bytes. `packBook.ts` writes the same layout.

/** The book: what is constant in all windows. */
export namespace Book {
  export const markets: usize = 0 // i32
  export const steps: usize = 4 // i32
  export const decay: usize = 8
  export const feedback: usize = 16
  export const fee: usize = 24
  export const fund: usize = 32
  export const deleverages: usize = 40 // i32
  /** Pointer to the share of the rebound that has come after 1, 2, … steps. */
  export const returned: usize = 44 // i32
  export const duration: usize = 48
  export const dispersion: usize = 56
  export const burst: usize = 64
  export const correlation: usize = 72
  export const innovation: usize = 80
  export const noise: usize = 88
  export const fallRebound: usize = 96
  export const riseRebound: usize = 104
  /** The first market. */
  export const first: usize = 112
}

export namespace Market {
  export const openingMark: usize = 0
  /** Most that is sold in one step, asset. */
  export const most: usize = 8
  export const impact: usize = 16
  /** Pointers to the two ladders. */
  export const long: usize = 24 // i32
  export const short: usize = 28 // i32
  export const size: usize = 32
}

export namespace Ladder {
  export const stretches: usize = 0 // i32
  export const end: usize = 8
  export const total: usize = 16
  export const leastMargin: usize = 24
  export const mostMargin: usize = 32
  export const first: usize = 40
}

export namespace Stretch {
  export const move: usize = 0
  export const quantity: usize = 8
  export const density: usize = 16
  export const moment: usize = 24
  export const slope: usize = 32
  export const bend: usize = 40
  export const size: usize = 48
}

/** A pair of windows: every figure is two lanes of 8 bytes, one a window. */
export namespace Pair {
  export const fund: usize = 0
  export const netLoss: usize = 16
  export const peak: usize = 32
  export const random: usize = 48 // 32 bytes
  /** Signed worst log moves follow the markets' states. */
  export const first: usize = 80
}

/** State of a market in a pair of windows. */
export namespace State {
  export const mark: usize = 0
  export const low: usize = 16
  export const high: usize = 32
  export const executed: usize = 48
  export const netLoss: usize = 64
  export const move: usize = 80
  /** N of this market when the venue's was highest. */
  export const peakLoss: usize = 96
  export const long: usize = 112
  export const short: usize = 320
  export const size: usize = 528
}

/** State of one side of a market in a pair of windows. */
export namespace Side {
  export const open: usize = 0
  export const seized: usize = 16
  export const reached: usize = 32
  export const quantity: usize = 48
  export const moment: usize = 64
  /** No slice of the inventory is further beyond bankruptcy than this price. */
  export const bound: usize = 80
  /** First slice, end of the slices, and stretch of `reached`: pointers, an i32 a lane. */
  export const head: usize = 96
  export const tail: usize = 104
  export const stretch: usize = 112
  /** Where the lanes' queues start, an i32 a lane. */
  export const queue: usize = 120
  /**
   * What is left of the first slice, and its bankruptcy price: the slice itself may stand in memory with what it had. Without a
   * slice the quantity is infinite, so that nothing is ever more.
   */
  export const headQuantity: usize = 128
  export const headPrice: usize = 144
  /** What this step sells, its price over the mark given (first the log of it), and all bits set where it is all that is seized. */
  export const sold: usize = 160
  export const impact: usize = 176
  export const all: usize = 192
  export const size: usize = 208
}

/** A seized part of the open interest that waits to be sold. */
export namespace Slice {
  export const quantity: usize = 0
  export const bankruptcyPrice: usize = 8
  export const size: usize = 16
}
