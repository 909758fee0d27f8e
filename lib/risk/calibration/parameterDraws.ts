import type {
  CalibrationArtefact,
  DrawnEvents,
  DrawnTail,
  MarketCalibration,
  ParameterDraw,
} from '@/lib/risk/calibration/calibrationArtefact'
import type { Dependence, JointTail } from '@/lib/risk/calibration/dependence'
import type { EventLaw } from '@/lib/risk/calibration/eventLaw'
import { streamOf } from '@/lib/risk/random'

/** Shapes are kept where the law has a finite mean and its likelihood is regular. */
const SHAPES = [-0.5, 0.95] as const
/** Scales and dispersions stay above this share of their estimate. */
const LEAST_SHARE = 0.1

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Two normal numbers with the correlation of two estimates. */
type Pair = readonly [number, number]

/**
 * Draws of the parameters from the normal law that maximum likelihood estimates have asymptotically. One set of normal
 * numbers serves all markets: their errors come from the same hours, so a draw with heavy tails has them everywhere, which
 * is the cautious side for a portfolio. Draw b depends on seed and b only.
 */
export function drawParameters(
  markets: readonly MarketCalibration[],
  pooled: CalibrationArtefact['pooled'],
  dependence: Dependence,
  { seed, draws }: { seed: number; draws: number },
): ParameterDraw[] {
  return Array.from({ length: draws }, (_, block) => {
    const stream = streamOf(seed, block)
    const pair = (): Pair => [stream.normal(), stream.normal()]
    const [falls, rises, fallSize, riseSize, fallRate, riseRate, fallTime, riseTime] = [
      pair(),
      pair(),
      pair(),
      pair(),
      pair(),
      pair(),
      pair(),
      pair(),
    ]
    const events = (law: EventLaw, size: Pair, rate: Pair, time: Pair) => drawEvents(law, size, rate, time)
    return {
      degrees: {
        falls: drawDegrees(dependence.falls, stream.normal()),
        rises: drawDegrees(dependence.rises, stream.normal()),
      },
      pooled: {
        fallEvents: events(pooled.fallEvents, fallSize, fallRate, fallTime),
        riseEvents: events(pooled.riseEvents, riseSize, riseRate, riseTime),
      },
      markets: markets.map((market) => ({
        falls: drawTail(
          market.falls,
          market.falls.shapeError,
          market.falls.scaleError,
          market.falls.correlation,
          falls,
        ),
        rises: drawTail(
          market.rises,
          market.rises.shapeError,
          market.rises.scaleError,
          market.rises.correlation,
          rises,
        ),
        fallEvents: events(market.fallEvents, fallSize, fallRate, fallTime),
        riseEvents: events(market.riseEvents, riseSize, riseRate, riseTime),
      })),
    }
  })
}

function correlated([first, second]: Pair, correlation: number): Pair {
  return [first, correlation * first + Math.sqrt(Math.max(1 - correlation ** 2, 0)) * second]
}

function drawTail(law: DrawnTail, shapeError: number, scaleError: number, correlation: number, pair: Pair): DrawnTail {
  const [forShape, forScale] = correlated(pair, correlation)
  return {
    shape: clamp(law.shape + shapeError * forShape, ...SHAPES),
    scale: Math.max(law.scale + scaleError * forScale, LEAST_SHARE * law.scale),
  }
}

function drawEvents(law: EventLaw, size: Pair, rate: Pair, time: Pair): DrawnEvents {
  const tail = { shape: law.shape.value, scale: law.scale.value }
  const [forIntensity, forExponent] = correlated(rate, law.intensityCorrelation)
  const { durationMedian, durationDispersion, durationTrend } = law
  return {
    ...drawTail(tail, law.shape.error, law.scale.error, law.sizeCorrelation, size),
    logIntensity: law.logIntensity.value + law.logIntensity.error * forIntensity,
    exponent: law.exponent.value + law.exponent.error * forExponent,
    durationMedian: durationMedian.value * Math.exp(durationMedian.error * time[0]),
    durationDispersion: Math.max(
      durationDispersion.value + durationDispersion.error * time[1],
      LEAST_SHARE * durationDispersion.value,
    ),
    durationTrend: durationTrend.value,
  }
}

/** ν where the joint tail lies z standard errors from its estimate: linear between the five points that were solved. */
function drawDegrees(tail: JointTail | null, z: number): number | null {
  if (!tail) return null
  const at = clamp(z, -2, 2) + 2
  const low = Math.min(Math.floor(at), 3)
  const [left = 0, right = 0] = tail.degreesByError.slice(low, low + 2)
  return left + (at - low) * (right - left)
}
