import { exp } from '@/lib/risk/elementary/exp'
import type { PathLaw } from '@/lib/risk/pathLaw'
import { STEP } from '@/lib/risk/runWindow'
import type { SeizureLadder } from '@/lib/risk/seizureLadder'
import type { VenueBook } from '@/lib/risk/windowState'

const DAY = 86_400
/** Where the book stands in the kernel's memory; below it is what the compiler may use. */
const BOOK_AT = 4096

/** Sizes in bytes, as in assembly/layout.ts. */
const HEADER = 112
const MARKET = 32
const LADDER = 40
const STRETCH = 48

/**
 * A book and a path law as the kernel reads them, at address 4096 of its memory: the layout of assembly/layout.ts, pointers
 * absolute. Shared, so that sending it to workers copies nothing.
 */
export function packBook(book: VenueBook, law: PathLaw): Uint8Array {
  const ladders = book.markets.flatMap(({ long, short }) => [long, short])
  const ladderBytes = ladders.reduce((sum, { moves }) => sum + LADDER + STRETCH * moves.length, 0)
  const returnedAt = HEADER + MARKET * book.markets.length
  const size = returnedAt + 8 * law.steps + ladderBytes
  const buffer = new SharedArrayBuffer(size)
  const view = new DataView(buffer)
  const put = (at: number, ...values: number[]) => {
    values.forEach((value, index) => {
      view.setFloat64(at + 8 * index, value, true)
    })
  }
  const { rules } = book
  view.setInt32(0, book.markets.length, true)
  view.setInt32(4, law.steps, true)
  put(8, exp((-Math.LN2 * STEP) / book.halfLife), book.feedback, rules.liquidationFee, book.fund)
  view.setInt32(40, rules.lossRule === 'deleverage' ? 1 : 0, true)
  view.setInt32(44, BOOK_AT + returnedAt, true)
  put(48, law.duration, law.dispersion, law.burst, law.correlation, law.innovation, law.noise)
  put(96, law.fallRebound, law.riseRebound)
  put(returnedAt, ...law.returned)

  let at = returnedAt + 8 * law.steps
  const place = (ladder: SeizureLadder) => {
    const start = at
    view.setInt32(at, ladder.moves.length, true)
    put(at + 8, ladder.end, ladder.total, ...ladder.margins)
    at += LADDER
    const { moves, quantities, densities, moments, slopes, bends } = ladder
    const columns = [moves, quantities, densities, moments, slopes, bends]
    for (let index = 0; index < moves.length; index++) {
      put(at, ...columns.map((column) => column[index] as number))
      at += STRETCH
    }
    return BOOK_AT + start
  }
  book.markets.forEach((market, index) => {
    const row = HEADER + MARKET * index
    const most = (rules.participation * market.dailyVolume * STEP) / DAY
    put(row, market.openingMark, most, market.impact)
    view.setInt32(row + 24, place(market.long), true)
    view.setInt32(row + 28, place(market.short), true)
  })
  return new Uint8Array(buffer)
}
