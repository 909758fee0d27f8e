import { DomainError } from '@/lib/domain/errors'

/** Unix seconds, UTC. */
export type Time = number

export const DAY = 86_400
export const WEEK = 7 * DAY
/** The Ballast day starts at 08:00 UTC, the settlement hour of derivatives; seconds. */
const DAY_OFFSET = 8 * 3600
/** Day 1 starts on 1970-01-02, a Friday. */
const FRIDAY = 1

/** A term that doesn't run from a Ballast day to a Friday's, or is too long. */
export class InvalidTerm extends DomainError {
  readonly code = 'invalid-term'
  constructor(
    readonly start: Time,
    readonly end: Time,
  ) {
    super(
      `A term must start at 08:00 UTC and end on a Friday at 08:00 UTC, at most 52 weeks later: start ${start}, end ${end}.`,
    )
  }
}

/** Number of the Ballast day that holds `time`: `⌊(time − 8 h) ÷ 1 day⌋`. As Solidity's `DayLib`. */
export function ballastDayOf(time: Time): number {
  return Math.floor((time - DAY_OFFSET) / DAY)
}

/** When a Ballast day starts. */
export function startOfBallastDay(day: number): Time {
  return day * DAY + DAY_OFFSET
}

/** Whether `time` is the first second of a Ballast day. */
export function isDayStart(time: Time): boolean {
  return startOfBallastDay(ballastDayOf(time)) === time
}

/** Whether `time` is a Friday, 08:00 UTC. */
export function isFridayStart(time: Time): boolean {
  return isDayStart(time) && ballastDayOf(time) % 7 === FRIDAY
}

/** The first Friday 08:00 UTC at or after `time`. */
export function nextFridayEnd(time: Time): Time {
  const day = ballastDayOf(time - 1) + 1
  return startOfBallastDay(day + ((FRIDAY - (day % 7) + 7) % 7))
}

/** The first start of a Ballast day at or after `time`. */
export function nextDayStart(time: Time): Time {
  return startOfBallastDay(ballastDayOf(time - 1) + 1)
}

/**
 * Checks a program's term as `ProgramRegistry` does: it starts with a Ballast day and ends on a later Friday's start, at
 * most 52 weeks after.
 * @throws {InvalidTerm}
 */
export function assertTerm(start: Time, end: Time): void {
  if (!isDayStart(start) || !isFridayStart(end) || end <= start || end - start > 52 * WEEK) {
    throw new InvalidTerm(start, end)
  }
}
