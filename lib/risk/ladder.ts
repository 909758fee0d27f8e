import type { Rung } from '@/lib/risk/exposure'

/** A ladder's cumulative distribution, made for lookups: piecewise-linear interest, piecewise-quadratic moment. */
export type Ladder = {
  /** Far ends of the rungs. */
  distances: readonly number[]
  /** Units of the underlying per unit of distance inside each rung. */
  densities: readonly number[]
  /** Units of the underlying up to the near end of each rung. */
  quantities: readonly number[]
  /** `∫ distance × density` up to the near end of each rung. */
  moments: readonly number[]
  /** All units of the underlying. */
  total: number
}

/** What lies between two distances of a ladder. */
export type Crossing = { quantity: number; meanDistance: number }

/** Cumulates a ladder, in units of the underlying at `markPrice`. */
export function toLadder(rungs: readonly Rung[], markPrice: number): Ladder {
  const densities: number[] = []
  const quantities: number[] = []
  const moments: number[] = []
  let near = 0
  let quantity = 0
  let moment = 0
  for (const { distance, openInterest } of rungs) {
    quantities.push(quantity)
    moments.push(moment)
    densities.push(openInterest / markPrice / (distance - near))
    quantity += openInterest / markPrice
    moment += (openInterest / markPrice) * ((near + distance) / 2)
    near = distance
  }
  return { distances: rungs.map((rung) => rung.distance), densities, quantities, moments, total: quantity }
}

/** Open interest between two distances and its mean distance; exact, whatever rungs lie between. */
export function crossed(ladder: Ladder, from: number, to: number): Crossing {
  const below = upTo(ladder, from)
  const above = upTo(ladder, to)
  const quantity = above.quantity - below.quantity
  // The quotient of two small differences may leave the range by rounding; the mean can't.
  const mean = quantity > 0 ? (above.moment - below.moment) / quantity : from
  return { quantity, meanDistance: Math.min(Math.max(mean, from), to) }
}

function upTo(ladder: Ladder, distance: number): { quantity: number; moment: number } {
  const { distances, densities, quantities, moments } = ladder
  // The first rung that ends beyond the distance, or the last one.
  let rung = 0
  let last = distances.length - 1
  while (rung < last) {
    const middle = (rung + last) >>> 1
    if ((distances[middle] as number) > distance) last = middle
    else rung = middle + 1
  }
  const near = rung === 0 ? 0 : (distances[rung - 1] as number)
  const end = Math.min(Math.max(distance, near), distances[rung] as number)
  const density = densities[rung] as number
  return {
    quantity: (quantities[rung] as number) + density * (end - near),
    moment: (moments[rung] as number) + (density * (end * end - near * near)) / 2,
  }
}
