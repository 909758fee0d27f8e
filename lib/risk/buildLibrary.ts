import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import type { VenueExposure } from '@/lib/risk/exposure'
import { driveHere, driveWith } from '@/lib/risk/library/drive'
import type { EventTail } from '@/lib/risk/library/eventTail'
import type { Focus } from '@/lib/risk/library/pilotModel'
import type { Placement } from '@/lib/risk/library/placement'
import { planLibrary } from '@/lib/risk/library/planLibrary'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import type { GridOptions, StateGrid } from '@/lib/risk/library/stateGrid'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import type { simulateWindows } from '@/lib/risk/simulateWindows'
import type { WindowPlan, WindowRecords } from '@/lib/risk/windowPlan'

/** How much is simulated. */
export type LibrarySize = {
  /** Independent replicates, whose spread gives the standard errors. */
  replicates: number
  /** Windows of each replicate, about. */
  windows: number
}

export type LibraryOptions = {
  parameters?: ModelParameters
  calibration?: EventCalibration
  size?: LibrarySize
  /** Layers that windows are placed for besides the usual ones, asset. */
  focus?: readonly Focus[]
  grid?: GridOptions
  /** Windows placed as in a library of a like exposure, without a pilot: the two meet the same events, so that errors cancel. */
  placement?: Placement
  /** Another simulator with the same meaning on this thread, such as the kernel; the reference by default. */
  simulate?: typeof simulateWindows
}

/** Windows of stress events on one exposure, for any layer and any term. */
export type Library = {
  exposure: VenueExposure
  parameters: ModelParameters
  calibration: EventCalibration
  grid: StateGrid
  seed: number
  size: LibrarySize
  /** Where the windows went. */
  placement: Placement
  replicates: readonly SimulatedWindows[]
  /** Of each replicate, under the mean law of the calibration's draws. */
  tails: readonly EventTail[]
  /** Windows simulated in all. */
  blocks: number
  /** SHA-256 of version, calibration, parameters, exposure, seed and size: names all that the figures depend on. */
  modelHash: `0x${string}`
}

/** Simulates windows somewhere else; the same meaning as `simulateWindows`. */
export type Simulator = (
  exposure: VenueExposure,
  parameters: ModelParameters,
  plan: WindowPlan,
  options: { signal?: AbortSignal },
) => Promise<WindowRecords>

/**
 * Simulates stress events of 24 h on an exposure, stratified by direction, volatility, size, duration and open interest, each
 * on a drawn path through the same window function that the replay runs. A pilot decides how many windows a stratum gets; it
 * draws from streams of its own, so the estimate stays unbiased.
 *
 * @param exposure one that `assertExposure` has passed
 * @param seed a whole number below 2^32; the same seed gives the same bytes, whoever simulates
 */
export function buildLibrary(exposure: VenueExposure, seed: number, options: LibraryOptions = {}): Library {
  return driveHere(planLibrary(exposure, seed, options), options.parameters ?? DEFAULT_PARAMETERS, options.simulate)
}

/** `buildLibrary` with the windows simulated by others, on any number of threads: the same bytes. */
export function buildLibraryWith(
  simulate: Simulator,
  exposure: VenueExposure,
  seed: number,
  options: LibraryOptions & { signal?: AbortSignal } = {},
): Promise<Library> {
  const { parameters = DEFAULT_PARAMETERS, signal } = options
  return driveWith(simulate, planLibrary(exposure, seed, options), parameters, signal)
}
