/**
 * Halves an interval `steps` times around the point where `isBelow` turns from true to false.
 * @param isBelow whether a place lies below that point; not asked at the ends
 * @returns the last place below it, and the last that is not
 */
export function bisect(
  isBelow: (place: number) => boolean,
  interval: readonly [low: number, high: number],
  steps: number,
): [low: number, high: number] {
  let [low, high] = interval
  for (let step = 0; step < steps; step++) {
    const middle = (low + high) / 2
    if (isBelow(middle)) low = middle
    else high = middle
  }
  return [low, high]
}
