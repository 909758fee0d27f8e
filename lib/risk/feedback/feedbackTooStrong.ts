import { DomainError } from '@/lib/domain/errors'
import type { Side } from '@/lib/risk/exposure'

/** A feedback under which no scale of the moves meets history. */
export class FeedbackTooStrong extends DomainError {
  readonly code = 'feedback-too-strong'
  constructor(
    readonly feedback: number,
    readonly market: string,
    readonly side: Side,
  ) {
    super(
      `feedback ${feedback} must be smaller: with it moves of ${market} that hurt ${side}s can't be scaled to those of history.`,
    )
  }
}
