import type { CalibrationArtefact, DrawnEvents } from '@/lib/risk/calibration/calibrationArtefact'
import type { JointTail } from '@/lib/risk/calibration/dependence'
import {
  type CalibrationSource,
  DRAWN,
  EVENT_CALIBRATION_VERSION,
  type EventCalibration,
  type SideCalibration,
  type SideLaw,
  sealEventCalibration,
} from '@/lib/risk/calibration/eventCalibration'
import type { EventLaw } from '@/lib/risk/calibration/eventLaw'
import { streamOf } from '@/lib/risk/random'

/** Streams of the joint tails' draws lie beyond those of the artefact's own. */
const CHANCE_BLOCK = 0x4000_0000
const CHANCES = [0.02, 0.98] as const

/**
 * What prices rest on, out of two calibrations: events, their states and the course of volatility from the one with the
 * longest history, joint tails from the one with the most markets. Both may be the same. A market's volatility is the longest
 * history's where it has the market.
 */
export function combineCalibrations(longest: CalibrationArtefact, broadest: CalibrationArtefact): EventCalibration {
  const markets = new Map<string, { market: string; median: number; largest: number }>()
  for (const artefact of [broadest, longest]) {
    for (const { market, volatility } of artefact.markets) {
      const name = market.toUpperCase()
      markets.set(name, { market: name, median: short(volatility.median), largest: short(volatility.largest) })
    }
  }
  const { level, persistence, jump, dispersion } = longest.state
  return sealEventCalibration({
    version: EVENT_CALIBRATION_VERSION,
    sources: [
      sourceOf(longest, 'events and states'),
      ...(longest.hash === broadest.hash ? [] : [sourceOf(broadest, 'joint tails and volatilities')]),
    ],
    threshold: longest.pooled.fallEvents.threshold,
    falls: sideOf(longest, broadest.dependence.falls, 'fallEvents'),
    rises: sideOf(longest, broadest.dependence.rises, 'riseEvents'),
    state: {
      level: short(level.value),
      persistence: short(persistence.value),
      jump: short(jump.value),
      dispersion: short(dispersion),
    },
    markets: [...markets.values()],
  })
}

function sourceOf({ source, hash }: CalibrationArtefact, part: CalibrationSource['part']): CalibrationSource {
  const { name, sha256, from, to } = source
  return { part, name, sha256, from, to, artefact: hash }
}

function sideOf(
  artefact: CalibrationArtefact,
  joint: JointTail | null,
  side: 'fallEvents' | 'riseEvents',
): SideCalibration {
  const fitted: EventLaw = artefact.pooled[side]
  // One market alone says nothing of others: they fall together, which is the dear side.
  const chance = joint ?? { chance: CHANCES[1], error: 0 }
  const drawn = artefact.draws.map(({ pooled }, block) => {
    const z = streamOf(artefact.options.seed, CHANCE_BLOCK + block).normal()
    return rowOf(pooled[side], chance.chance + chance.error * z)
  })
  const { logIntensity, exponent, shape, scale, durationMedian, durationDispersion, durationTrend } = fitted
  const estimates = {
    ...{ logIntensity: logIntensity.value, exponent: exponent.value, shape: shape.value, scale: scale.value },
    ...{ durationMedian: durationMedian.value, durationDispersion: durationDispersion.value },
    durationTrend: durationTrend.value,
  }
  const law = Object.fromEntries(rowOf(estimates, chance.chance).map((value, i) => [DRAWN[i], value])) as SideLaw
  return { law, cap: short(fitted.cap), events: fitted.events, days: fitted.days, draws: drawn }
}

function rowOf(events: DrawnEvents, chance: number): number[] {
  const law: SideLaw = { ...events, chance: Math.min(Math.max(chance, CHANCES[0]), CHANCES[1]) }
  return DRAWN.map((name) => short(law[name]))
}

/** Six digits: far below any standard error, and short in a file. */
function short(value: number): number {
  return Number(value.toPrecision(6))
}
