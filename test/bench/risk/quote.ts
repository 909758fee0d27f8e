import { DAY, nextFridayEnd } from '@/lib/domain/ballastDay'
import { buildLibraryWith, type Library } from '@/lib/risk/buildLibrary'
import type { Estimate } from '@/lib/risk/estimate'
import { createWindowPool } from '@/lib/risk/kernel/createWindowPool'
import { meanCurve } from '@/lib/risk/layerShortfall'
import { toAssetsUp } from '@/lib/risk/liquidation'
import { measureLayer } from '@/lib/risk/measureLayer'
import { priceLayer } from '@/lib/risk/priceLayer'
import { type TermCurve, termCurves } from '@/lib/risk/termCurve'
import { valueAtRisk } from '@/lib/risk/valueAtRisk'
import { benchVenue } from '@/test/bench/risk/venue'

const TERM = 30
const ATTACH = 1e-3
const FRESH = 16
const CACHED = 40
const SLICES = 200

const exposure = benchVenue()
const end = nextFridayEnd(1_800_000_000)
const start = end - TERM * DAY
const grace = 4 * DAY

/** @param poolShortfall what a stored run of the pool's portfolio gives; without it the layer's own is worked out over one year */
function price(library: Library, attachment: number, poolShortfall?: number) {
  const layer = { attachment: toAssetsUp(attachment), exhaustion: toAssetsUp(2 * attachment) }
  const limit = layer.exhaustion - layer.attachment
  return priceLayer(library, { layer, limit, start, end, purchase: start - 4 * DAY, grace, floor: 0n, poolShortfall })
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/**
 * A quote of five markets over 30 days on a layer that one term in a thousand reaches, as wide as it is high. Cold: windows
 * simulated on two threads, then priced, for a pool without a portfolio run; each time another seed, in a process that is warm.
 * Cached: another layer on the same library. Errors are those that the quotes state, root mean square over the seeds; the log
 * says how they compare with the spread.
 */
export async function quoteCosts(log: (line: string) => void) {
  const pool = createWindowPool({ workers: 2 })
  const build = (seed: number) => buildLibraryWith(pool.simulate, exposure, seed)
  const first = performance.now()
  const pilot = await build(0)
  const attachment = valueAtRisk(meanCurve(termCurves(pilot, TERM)), ATTACH)
  price(pilot, attachment)
  log(`first quote of the process ${(performance.now() - first).toFixed(0)} ms; attachment ${attachment.toFixed(0)}`)

  const cold: number[] = []
  const withPool: number[] = []
  const libraries: Library[] = []
  for (let seed = 1; seed <= FRESH; seed++) {
    const from = performance.now()
    const library = await build(seed)
    const pooled = seed % 2 === 0
    price(library, attachment, pooled ? 0.01 * attachment : undefined)
    ;(pooled ? withPool : cold).push(performance.now() - from)
    libraries.push(library)
  }
  await pool.close()
  const [library] = libraries as [Library]
  const cached = Array.from({ length: CACHED }, (_, index) => {
    const from = performance.now()
    price(library, attachment * (0.8 + index / 50))
    return performance.now() - from
  })
  const measures = libraries.map((each) => measureLayer(each, attachment, 2 * attachment, TERM))
  const losses = measures.map(({ expectedLoss }) => expectedLoss)
  const tails = measures.map(({ venue }) => venue[venue.length - 1]?.expectedShortfall ?? { mean: 0, standardError: 0 })
  log(`expected loss: stated ${percent(stated(losses))}, spread over ${FRESH} seeds ${percent(spread(losses))}`)
  log(`venue's ES 99.9 %: stated ${percent(stated(tails))}, spread ${percent(spread(tails))}`)
  log(`cold ${median(cold).toFixed(0)} ms, where the pool's portfolio has been run ${median(withPool).toFixed(0)} ms`)
  const relSeEl = stated(losses)
  return {
    coldMs: round(median(cold), 1),
    cachedMs: round(median(cached), 2),
    relSeEl: round(relSeEl, 4),
    relSeEs: round(stated(tails), 4),
    plainPathsForSameError: plainTerms(meanCurve(termCurves(library, TERM)), attachment, relSeEl),
    paths: library.blocks,
  }
}

/**
 * Terms that plain Monte Carlo needs for a relative error, `(E L² ÷ (E L)² − 1) ÷ error²`, with `E L² = 2∫(y − a)·P(M > y) dy`
 * over the layer. A term counts as one path, although it has 30 days.
 */
function plainTerms(curve: TermCurve, attachment: number, error: number): number {
  const width = attachment / SLICES
  let [first, second] = [0, 0]
  for (let slice = 0; slice < SLICES; slice++) {
    const above = (slice + 0.5) * width
    const chance = curve.exceedance(attachment + above)
    first += chance * width
    second += 2 * above * chance * width
  }
  return Math.round((second / first ** 2 - 1) / error ** 2)
}

/** Root mean square of the relative errors that the quotes state. */
function stated(figures: readonly Estimate[]): number {
  return Math.sqrt(
    figures.reduce((sum, { mean, standardError }) => sum + (standardError / mean) ** 2, 0) / figures.length,
  )
}

function spread(figures: readonly { mean: number }[]): number {
  const mean = figures.reduce((sum, figure) => sum + figure.mean, 0) / figures.length
  const squares = figures.reduce((sum, figure) => sum + (figure.mean - mean) ** 2, 0)
  return Math.sqrt(squares / (figures.length - 1)) / mean
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`
const round = (value: number, digits: number) => Number(value.toFixed(digits))
