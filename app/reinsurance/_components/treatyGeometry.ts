import type { Band } from '@/app/_components/tower/towerGeometry'
import { toUnits } from '@/app/_format/toUnits'
import type { TreatyView } from '@/lib/schemas/treaty'

/** Part of the drawing's height that a layer gets at least, so that its name fits beside it. */
const LEAST = 0.3

export type TreatyGeometry = { bands: Band[]; yOf: (loss: number) => number }

/** A treaty's layer over the losses of its covers, in per cent of a box: the pool's below and above, the treaty's between. */
export function treatyGeometry({ retention, limit, losses, lossesRefunded }: TreatyView): TreatyGeometry {
  const low = toUnits(retention)
  const high = low + toUnits(limit)
  const loss = toUnits(BigInt(losses) - BigInt(lossesRefunded))
  const beyond = Math.max((high - low) * 0.35, (loss - high) * 1.15)
  // The pool's own part is squeezed where it would leave the layer too little height.
  const room = Math.max(high - low, 1e-6)
  const squeeze = low > 0 ? Math.min(1, (room * (1 / LEAST - 1) - Math.min(beyond, room)) / low) : 1
  const drawn = (value: number) => (value <= low ? value * squeeze : low * squeeze + value - low)
  const top = drawn(high + beyond)
  const yOf = (value: number) => 100 - (drawn(Math.max(0, value)) / top) * 100
  const band = (key: string, kind: Band['kind'], from: number, to: number): Band => ({
    ...{ key, kind, x: 0, width: 100 },
    ...{ y: yOf(to), height: yOf(from) - yOf(to) },
  })
  // What others bear is hatched, as in a program's tower.
  const bands = [band('treaty', 'cover', low, high), band('beyond', 'coinsurance', high, high + beyond)]
  if (low > 0) bands.unshift(band('retention', 'coinsurance', 0, low))
  return { bands, yOf }
}
