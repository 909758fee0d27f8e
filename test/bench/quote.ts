import { floorPremiumUp } from '@/lib/domain/premium'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import { demoVenue } from '@/lib/replay/demoVenue'
import { march2020 } from '@/lib/replay/march2020'
import { buildLibrary, type Library } from '@/lib/risk/buildLibrary'
import type { Estimate } from '@/lib/risk/estimate'
import { priceLayer } from '@/lib/risk/priceLayer'

/**
 * Latency and error of the demo's quote. Fresh: the library is simulated and the layer priced, each time with another seed.
 * Cached: another layer on a library that is there. The first fresh quote of the process, before the engine is warm, is
 * `coldMs`.
 */
const FRESH = 20
const CACHED = 100

const { start, end } = march2020().term
const purchase = start - 96 * 3600
const grace = 96 * 3600
const wad = (percent: bigint) => percent * 10n ** 16n
const floor = floorPremiumUp(
  { base: wad(1n), kink: wad(80n), atKink: wad(4n), atFull: wad(20n) },
  DEMO_PROGRAM.stake,
  0n,
  DEMO_PROGRAM.limit,
  end + grace - purchase,
)

function quote(library: Library, shift = 0n) {
  const { attachment, exhaustion } = DEMO_PROGRAM.layer
  const layer = { attachment: attachment + shift, exhaustion: exhaustion + shift }
  return priceLayer(library, { layer, limit: DEMO_PROGRAM.limit, start, end, purchase, grace, floor })
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const before = performance.now()
  const result = work()
  return { ms: performance.now() - before, result }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
}

const relative = ({ mean, standardError }: Estimate) => Number((standardError / mean).toFixed(4))

const fresh = Array.from({ length: FRESH }, (_, seed) => timed(() => quote(buildLibrary(demoVenue(), seed))))
const library = buildLibrary(demoVenue(), 1)
const cached = Array.from({ length: CACHED }, (_, index) =>
  timed(() => quote(library, BigInt(index) * 10_000_000_000n)),
)

const { measures, breakdown, raoi, blocks } = quote(library)
const worst = measures.venue.find(({ level }) => level === 0.999)
if (!worst) throw new Error('no 99.9 % level')
console.log(
  `Layer ${DEMO_PROGRAM.layer.attachment} to ${DEMO_PROGRAM.layer.exhaustion}, limit ${DEMO_PROGRAM.limit}, ${blocks} windows`,
)
console.log(
  `P(attach) ${measures.attach.mean.toFixed(5)}, P(exhaust) ${measures.exhaust.mean.toFixed(5)}, RAOI ${raoi}`,
)
console.log(`Expected loss ${breakdown.expectedLoss}, premium ${breakdown.premium}, floor ${breakdown.floor}`)
console.log(
  JSON.stringify({
    fresh: {
      coldMs: Number((fresh[0]?.ms ?? 0).toFixed(1)),
      p50Ms: percentile(
        fresh.map(({ ms }) => ms),
        0.5,
      ),
      p99Ms: percentile(
        fresh.map(({ ms }) => ms),
        0.99,
      ),
    },
    cached: {
      p50Ms: percentile(
        cached.map(({ ms }) => ms),
        0.5,
      ),
      p99Ms: percentile(
        cached.map(({ ms }) => ms),
        0.99,
      ),
    },
    relSeEl: relative(measures.expectedLoss),
    relSeEs: relative(worst.expectedShortfall),
    windows: blocks,
  }),
)
