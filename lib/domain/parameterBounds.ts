import { DAY } from '@/lib/domain/ballastDay'
import { WAD } from '@/lib/domain/money'

/** A group's values by name, as `IParameters` has them: seconds, wad or asset units. */
export type ParameterValues = Record<string, bigint>

export type ParameterGroup = 'timing' | 'economics' | 'floorCurve'

/** What a parameter may be: for ever, and in one change from what it is. */
export interface ParameterRange {
  minimum: bigint
  maximum: bigint
  lowest: bigint
  highest: bigint
}

const HOUR = 3600n
const day = BigInt(DAY)
const UNIT = 1_000_000n
/** What grace leaves at least, after the longest response, to measure in: seconds. */
const MIN_MEASURING_TIME = 12n * HOUR
/** A step may be a twentieth of the range where half of the value is less. */
const STEPS_PER_RANGE = 20n
/** A group of parameters changes at most this often, seconds. */
export const STEP_INTERVAL = 7 * DAY

type Bounds = readonly [minimum: bigint, maximum: bigint]

/** The hard bounds of a group while it has these values; some bound each other. As `Parameters` with `BoundsLib`. */
export function boundsOf(group: ParameterGroup, values: ParameterValues): Record<string, Bounds> {
  const value = (name: string) => values[name] ?? 0n
  if (group === 'timing') {
    const response = value('reportAge') + value('challengeWindow') + value('arbiterLimit')
    return {
      reportAge: [300n, day],
      challengeWindow: [HOUR, 5n * day],
      arbiterLimit: [HOUR, 7n * day],
      grace: [response + MIN_MEASURING_TIME, 60n * day],
      cooldown: [response + 1n, 60n * day],
      placementLead: [response + day, 56n * day],
    }
  }
  if (group === 'economics') {
    return {
      protocolFee: [0n, WAD / 5n],
      insurableMultiple: [WAD / 10n, 18n * WAD],
      warningLevel: [WAD / 10n, (9n * WAD) / 10n],
      minimumLimit: [UNIT, 1_000_000n * UNIT],
      minimumRequest: [UNIT, 10_000n * UNIT],
    }
  }
  const least = WAD / 10_000n
  return {
    base: [least, value('atKink')],
    kink: [WAD / 100n, (99n * WAD) / 100n],
    atKink: [least, value('atFull')],
    atFull: [least, 2n * WAD],
  }
}

/** What the others of its group leave to a parameter that is changed alone. */
function roomOf(group: ParameterGroup, values: ParameterValues, name: string): Bounds | null {
  const value = (of: string) => values[of] ?? 0n
  if (group === 'floorCurve') {
    if (name === 'atKink') return [value('base'), value('atFull')]
    return name === 'atFull' ? [value('atKink'), 2n * WAD] : null
  }
  if (group !== 'timing' || !['reportAge', 'challengeWindow', 'arbiterLimit'].includes(name)) return null
  const response = value('reportAge') + value('challengeWindow') + value('arbiterLimit')
  const rooms = [value('grace') - MIN_MEASURING_TIME, value('cooldown') - 1n, value('placementLead') - day]
  const most = rooms.reduce((a, b) => (a < b ? a : b))
  return [0n, most - (response - value(name))]
}

const larger = (a: bigint, b: bigint) => (a > b ? a : b)
const smaller = (a: bigint, b: bigint) => (a < b ? a : b)

/** How far one change may move a value. As `BoundsLib.step`, cut to the bounds and to the room that others leave. */
export function rangeOf(value: bigint, [minimum, maximum]: Bounds, room: Bounds | null): ParameterRange {
  const absolute = (maximum - minimum) / STEPS_PER_RANGE
  const lowest = larger(minimum, value - larger(value / 3n, absolute))
  const highest = smaller(maximum, value + larger(value / 2n, absolute))
  return {
    ...{ minimum, maximum },
    lowest: room ? larger(lowest, room[0]) : lowest,
    highest: room ? smaller(highest, room[1]) : highest,
  }
}

/** What each parameter of a group may be changed to alone, the others as they are. */
export function parameterRanges(group: ParameterGroup, values: ParameterValues): Record<string, ParameterRange> {
  const bounds = boundsOf(group, values)
  return Object.fromEntries(
    Object.entries(bounds).map(([name, bound]) => [
      name,
      rangeOf(values[name] ?? 0n, bound, roomOf(group, values, name)),
    ]),
  )
}
