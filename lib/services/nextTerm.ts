import type { ProgramRecord } from '@/lib/db/programs'
import { DAY, nextDayStart, nextFridayEnd, type Time } from '@/lib/domain/ballastDay'

/** Without a program ahead: bought three days ahead, four weeks, capital locked ten days beyond. */
const AHEAD = 3 * DAY
const LENGTH = 27 * DAY
const GRACE = 10 * DAY

/** When a cover that is bought now would run: over the venue's next program, or four weeks. */
export function nextTerm(
  program: ProgramRecord | null,
  now: Time,
): { start: Time; end: Time; purchase: Time; grace: number } {
  const upcoming = program && program.start > now ? program : null
  const start = upcoming?.start ?? nextDayStart(now + AHEAD)
  const end = upcoming?.end ?? nextFridayEnd(start + LENGTH)
  return { start, end, purchase: Math.min(now, start - 1), grace: upcoming?.grace ?? GRACE }
}
