/** How an hourly bar is drawn in twelve five-minute steps. */
export type HourShape = 'rule' | 'reversed' | 'spike'

export type HourBar = { open: number; high: number; low: number; close: number }

const STEPS = 12

/**
 * Marks at the ends of the 12 steps of an hour. `rule`: open → high → low → close if it closed down, else open → low → high →
 * close, four steps a leg (design §4). `reversed`: the other order. `spike`: straight from open to close, but for one step at
 * the low and one at the high, in the rule's order.
 */
export function hourPath({ open, high, low, close }: HourBar, shape: HourShape): number[] {
  const down = close < open
  const first = down !== (shape === 'reversed') ? high : low
  const second = first === high ? low : high
  if (shape === 'spike') {
    return Array.from({ length: STEPS }, (_, step) => {
      if (step === 3) return first
      if (step === 7) return second
      return step === STEPS - 1 ? close : open + ((close - open) * (step + 1)) / STEPS
    })
  }
  const corners = [open, first, second, close] as const
  return Array.from({ length: STEPS }, (_, step) => {
    const leg = Math.floor(step / 4)
    const [from, to] = [corners[leg] as number, corners[leg + 1] as number]
    const done = (step % 4) + 1
    return done === 4 ? to : from + ((to - from) * done) / 4
  })
}
