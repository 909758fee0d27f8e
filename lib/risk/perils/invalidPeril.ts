import { DomainError } from '@/lib/domain/errors'

/** A peril's law, layer or term that can't be priced, named with the field. */
export class InvalidPeril extends DomainError {
  readonly code = 'invalid-peril'
  constructor(
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field} ${rule}.`)
  }
}

/** Checks that a figure is a number from `least` to `most`; `above` leaves `least` out. NaN is no number. */
export function assertFigure(
  value: number,
  field: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
  edge: 'from' | 'above' = 'from',
): void {
  const low = edge === 'from' ? value >= least : value > least
  if (low && value <= most && Number.isFinite(value)) return
  throw new InvalidPeril(
    field,
    `must be a finite number ${edge} ${least}${Number.isFinite(most) ? ` to ${most}` : ''}, not ${value}`,
  )
}

/** Bounds of a layer in its peril's index (`PRICE_GAP`: fraction, `DEPEG`: seconds, `ASSERTION`: 0 or 1). */
export type PerilLayer = { attachment: number; exhaustion: number }

/** Checks that a layer rises from 0 or more. */
export function assertPerilLayer({ attachment, exhaustion }: PerilLayer, most = Number.POSITIVE_INFINITY): void {
  assertFigure(attachment, 'attachment', 0)
  assertFigure(exhaustion, 'exhaustion', attachment, most, 'above')
}
