import type { Bar } from '@/lib/replay/prices'

/** Five-minute steps of an hour. */
export const STEPS_PER_HOUR = 12

/**
 * Draws an hour as marks at the ends of its 12 five-minute steps: open → high → low → close if it closed down, else
 * open → low → high → close, four steps a leg, straight in between. Design §4: the same rule wherever hours are replayed.
 */
export function pathOfBar({ open, high, low, close }: Omit<Bar, 'time'>): number[] {
  const corners = close < open ? [open, high, low, close] : [open, low, high, close]
  const legs = corners.length - 1
  const steps = STEPS_PER_HOUR / legs
  return Array.from({ length: STEPS_PER_HOUR }, (_, index) => {
    const leg = Math.floor(index / steps)
    const from = corners[leg] as number
    const to = corners[leg + 1] as number
    const done = (index % steps) + 1
    // The corner itself, not its rounding.
    return done === steps ? to : from + ((to - from) * done) / steps
  })
}
