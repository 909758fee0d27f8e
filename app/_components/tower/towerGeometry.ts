import { toUnits } from '@/app/_format/toUnits'

const WAD = 1e18

export type TowerLayer = { index: number; attachment: string; exhaustion: string; sold: string }

export type Band = {
  key: string
  kind: 'fund' | 'coinsurance' | 'cover' | 'others' | 'unsold' | 'beyond'
  /** All in per cent of the drawing; y counts from its top. */
  x: number
  y: number
  width: number
  height: number
}

export type TowerGeometry = { bands: Band[]; top: number; yOf: (index: number) => number }

type Input = { layers: TowerLayer[]; coinsurance: string; index: string; cover?: { layer: number; share: string } }

/**
 * A program's tower in per cent of a box: height is the index, width is who bears it. The fund bears all up to the lowest
 * attachment; a layer is the venue's by its coinsurance and what it didn't sell, else the pools'.
 */
export function towerGeometry({ layers, coinsurance, index, cover }: Input): TowerGeometry {
  const bounds = layers.map((layer) => ({ ...layer, from: toUnits(layer.attachment), to: toUnits(layer.exhaustion) }))
  const lowest = Math.min(...bounds.map((layer) => layer.from))
  const highest = Math.max(...bounds.map((layer) => layer.to))
  const span = highest - lowest
  // The fund is drawn to scale unless that would squeeze the layers under half of the height.
  const squeeze = lowest > span ? span / lowest : 1
  const drawn = (value: number) => (value <= lowest ? value * squeeze : lowest * squeeze + value - lowest)
  const top = drawn(Math.max(highest + span * 0.22, toUnits(index) + span * 0.08))
  const yOf = (value: number) => 100 - (drawn(Math.max(0, value)) / top) * 100
  const own = (Number(coinsurance) / WAD) * 100

  const bands: Band[] = [
    { key: 'fund', kind: 'fund', x: 0, y: yOf(lowest), width: 100, height: 100 - yOf(lowest) },
    { key: 'beyond', kind: 'beyond', x: 0, y: 0, width: 100, height: yOf(highest) },
  ]
  for (const layer of bounds) {
    const y = yOf(layer.to)
    const height = yOf(layer.from) - y
    const sold = (Number(layer.sold) / WAD) * 100
    const mine = cover?.layer === layer.index ? (Number(cover.share) / WAD) * 100 : cover ? 0 : sold
    const widths = [
      ['coinsurance', own],
      ['cover', mine],
      ['others', sold - mine],
      ['unsold', 100 - own - sold],
    ] as const
    let x = 0
    for (const [kind, width] of widths) {
      if (width > 0.01) bands.push({ key: `${layer.index}-${kind}`, kind, x, y, width, height })
      x += Math.max(0, width)
    }
  }
  return { bands, top, yOf }
}
