import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { DrawnWindows } from '@/lib/risk/library/windowSet'
import { solve } from '@/lib/risk/statistics/matrix'

/** A layer in the venue's losses, asset. */
export type Focus = { attachment: number; exhaustion: number }

/** What the pilot says of a layer, each window given its moves. */
export type PilotView = {
  /** Probability that the peak passes the attachment, mean payout and its variance. */
  chance(window: number): number
  payout(window: number): { mean: number; variance: number }
}

type Line = { slopes: number[]; residual: number }

/** How far from a layer, as a factor, a stratum's mean peak may lie to say something of it, and how many windows must. */
const ABOUT = 4
const LEAST_ROWS = 8
/** Peaks below this part of the attachment are as good as none. */
const NOTHING = 30
const LEAST_RESIDUAL = 0.1
const SCORES = Float64Array.from({ length: 16 }, (_, k) => normalScore((k + 0.5) / 16))
/** A logistic law with this scale is within 0.01 of the normal one. */
const LOGISTIC = 1.702

/**
 * Smooths a pilot: a stratum's own few windows say little of it, and nothing where by chance none paid. So the peak is taken for
 * lognormal around a line in the log of the mean move and of the volatility, fitted to the windows of all strata of a direction
 * whose mean peak lies about the layer. It only places windows; no estimate rests on it.
 * @param importance of the markets in the mean move
 */
export function pilotModel(
  windows: DrawnWindows,
  peak: Float64Array,
  grid: StateGrid,
  importance: readonly number[],
): (layer: Focus) => PilotView {
  const { count, strata, sides } = windows
  const places = Array.from({ length: count }, (_, i) => placeOf(windows, grid, importance, i))
  const sums = new Map<number, { peaks: number; windows: number[] }>()
  for (let i = 0; i < count; i++) {
    const at = strata[i] as number
    const own = sums.get(at) ?? { peaks: 0, windows: [] }
    own.peaks += peak[i] as number
    own.windows.push(i)
    sums.set(at, own)
  }

  return (layer) => {
    const rows: number[][] = [[], []]
    for (const { peaks, windows: own } of sums.values()) {
      const mean = peaks / own.length
      if (mean < layer.attachment / ABOUT || mean > layer.exhaustion * ABOUT) continue
      rows[sides[own[0] as number] as number]?.push(...own)
    }
    const least = layer.attachment / NOTHING
    const lines = rows.map((own) =>
      lineThrough(own.map((i) => ({ x: places[i] as number[], y: log(Math.max(peak[i] as number, least)) }))),
    )
    const meanOf = (line: Line, window: number) =>
      (places[window] as number[]).reduce((sum, value, k) => sum + value * (line.slopes[k] as number), 0)
    return {
      chance(window) {
        const line = lines[sides[window] as number]
        if (!line) return (peak[window] as number) > layer.attachment ? 1 : 0
        return 1 / (1 + exp((LOGISTIC * (log(layer.attachment) - meanOf(line, window))) / line.residual))
      },
      payout(window) {
        const line = lines[sides[window] as number]
        const width = layer.exhaustion - layer.attachment
        const paidAt = (loss: number) => Math.min(Math.max(loss - layer.attachment, 0), width)
        if (!line) {
          const mean = paidAt(peak[window] as number)
          return { mean, variance: mean * mean }
        }
        const centre = meanOf(line, window)
        let [sum, squares] = [0, 0]
        for (const score of SCORES) {
          const paid = paidAt(exp(centre + line.residual * score))
          sum += paid
          squares += paid * paid
        }
        const mean = sum / SCORES.length
        return { mean, variance: Math.max(squares / SCORES.length - mean * mean, 0) }
      },
    }
  }
}

function placeOf(
  { moves, bins, count }: DrawnWindows,
  grid: StateGrid,
  importance: readonly number[],
  window: number,
): number[] {
  const markets = moves.length / count
  let sum = 0
  for (let market = 0; market < markets; market++) {
    sum += (importance[market] as number) * Math.abs(moves[window * markets + market] as number)
  }
  return [1, log(sum), log(grid.bins[bins[window] as number] as number)]
}

/** Least squares; nothing where too few windows lie about the layer. */
function lineThrough(rows: readonly { x: number[]; y: number }[]): Line | null {
  if (rows.length < LEAST_ROWS) return null
  const indices = [0, 1, 2]
  const gram = indices.map((i) =>
    indices.map((j) => rows.reduce((sum, { x }) => sum + (x[i] as number) * (x[j] as number), i === j ? 1e-6 : 0)),
  )
  const slopes = solve(
    gram,
    indices.map((i) => rows.reduce((sum, { x, y }) => sum + (x[i] as number) * y, 0)),
  )
  const left = rows.reduce(
    (sum, { x, y }) => sum + (y - x.reduce((all, value, i) => all + value * (slopes[i] as number), 0)) ** 2,
    0,
  )
  return { slopes, residual: Math.max(Math.sqrt(left / rows.length), LEAST_RESIDUAL) }
}
