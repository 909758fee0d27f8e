import { ballastDayOf, nextFridayEnd, startOfBallastDay, WEEK } from '@/lib/domain/ballastDay'

export type ProgramTerm = { start: number; end: number }

/**
 * The term of a program that covers a replay: from the start of the Ballast day that holds its first price to the first
 * Friday two weeks later or after its last price, whichever is later, but at most 52 weeks.
 * @param from first price, @param to last price, unix seconds
 */
export function programTerm(from: number, to: number = from): ProgramTerm {
  const start = startOfBallastDay(ballastDayOf(from))
  const wanted = nextFridayEnd(Math.max(start + 2 * WEEK, to))
  const longest = nextFridayEnd(start + 51 * WEEK + 1)
  return { start, end: Math.min(wanted, longest) }
}
