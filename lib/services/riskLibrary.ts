import { availableParallelism } from 'node:os'
import type { LayerBounds } from '@/lib/domain/layer'
import { buildLibraryWith, type Library, type Simulator } from '@/lib/risk/buildLibrary'
import { createWindowPool, WindowWorkerFailed } from '@/lib/risk/kernel/createWindowPool'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import type { Focus } from '@/lib/risk/library/pilotModel'
import type { ExposureReading } from '@/lib/risk/readExposure'
import { toWhole } from '@/lib/risk/toWhole'
import { type SharedWork, sharedWork } from '@/lib/services/sharedWork'
import { venueExposure } from '@/lib/services/venueExposure'

/** Any number; the same for all, so that anyone reproduces a figure from the exposure alone. */
export const SEED = 1

/** A venue's library, and how its exposure was read. */
export interface VenueLibrary {
  library: Library
  reading: ExposureReading
}

const MOST = 16
const libraries = new Map<string, SharedWork<VenueLibrary>>()
const pool = createWindowPool({ workers: availableParallelism() })

/** Windows on the pool's threads; on this one where threads can't start, with the same bytes. */
export const simulator: Simulator = async (exposure, parameters, plan, options) => {
  try {
    return await pool.simulate(exposure, parameters, plan, options)
  } catch (error) {
    if (error instanceof WindowWorkerFailed) return simulateWindowsFast(exposure, parameters, plan)
    throw error
  }
}

/**
 * The library of windows on an exposure; simulated once, on worker threads, and kept while it is among the last that were
 * used. All who ask meanwhile share it; when the last of them has given up, the simulation stops.
 * @param exposure `hash` names `body`
 * @param tower layers of the venue's program, base units: windows are placed for them, so that a program's quotes and its
 *   assessment rest on one library and have small errors
 * @param signal of who asks
 * @throws {InvalidExposure} @throws {SimulationAborted}
 */
export function riskLibrary(
  exposure: { hash: string; body: unknown },
  tower: readonly LayerBounds[] = [],
  signal?: AbortSignal,
): Promise<VenueLibrary> {
  const focus = tower.map(({ attachment, exhaustion }) => ({
    attachment: toWhole(attachment),
    exhaustion: toWhole(exhaustion),
  }))
  const key = `${exposure.hash} ${JSON.stringify(focus)}`
  const library = libraries.get(key) ?? build(key, exposure, focus)
  libraries.delete(key)
  libraries.set(key, library)
  const [oldest] = libraries.keys()
  if (libraries.size > MOST && oldest !== undefined) libraries.delete(oldest)
  return library.join(signal)
}

function build(
  key: string,
  exposure: { hash: string; body: unknown },
  focus: readonly Focus[],
): SharedWork<VenueLibrary> {
  // Neither a failure nor what was given up is kept: the next who asks tries again.
  const forget = () => {
    if (libraries.get(key) === library) libraries.delete(key)
  }
  const library = sharedWork(async (signal): Promise<VenueLibrary> => {
    // The caller keeps the work before it can fail.
    await Promise.resolve()
    try {
      const reading = venueExposure(exposure)
      return { reading, library: await buildLibraryWith(simulator, reading.exposure, SEED, { focus, signal }) }
    } catch (error) {
      forget()
      throw error
    }
  }, forget)
  return library
}
