import { DomainError } from '@/lib/domain/errors'

/** Longest term that a price is asked for: 52 weeks and the days around them. */
const LONGEST = 366

/** A term that the calibration doesn't reach. */
export class HorizonBeyondCalibration extends DomainError {
  readonly code = 'horizon-beyond-calibration'
  constructor(readonly days: number) {
    super(
      `The term must be a whole number of days from 1 to ${LONGEST}, not ${days}: the calibration reaches no further.`,
    )
  }
}

/** @throws {HorizonBeyondCalibration} */
export function assertHorizon(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST) return
  throw new HorizonBeyondCalibration(days)
}

/** A layer that doesn't lie above its attachment. */
export class AttachmentAboveExhaustion extends DomainError {
  readonly code = 'attachment-above-exhaustion'
  constructor(
    readonly attachment: number,
    readonly exhaustion: number,
  ) {
    super(`The attachment must be at least 0 and below the exhaustion: ${attachment} isn't, with ${exhaustion}.`)
  }
}
