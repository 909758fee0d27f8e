import { availableParallelism } from 'node:os'
import { buildLibraryWith, type Library, type Simulator } from '@/lib/risk/buildLibrary'
import { createWindowPool, WindowWorkerFailed } from '@/lib/risk/kernel/createWindowPool'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { type ExposureReading, readExposure } from '@/lib/risk/readExposure'

/** Any number; the same for all, so that anyone reproduces a figure from the exposure alone. */
export const SEED = 1

/** A venue's library, and how its exposure was read. */
export interface VenueLibrary {
  library: Library
  reading: ExposureReading
}

const MOST = 16
const libraries = new Map<string, Promise<VenueLibrary>>()
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
 * used. All who ask meanwhile share it.
 * @param exposure `hash` names `body`
 * @throws {InvalidExposure}
 */
export function riskLibrary(exposure: { hash: string; body: unknown }): Promise<VenueLibrary> {
  const library = libraries.get(exposure.hash) ?? build(exposure)
  libraries.delete(exposure.hash)
  libraries.set(exposure.hash, library)
  const [oldest] = libraries.keys()
  if (libraries.size > MOST && oldest !== undefined) libraries.delete(oldest)
  return library
}

function build({ hash, body }: { hash: string; body: unknown }): Promise<VenueLibrary> {
  const library = Promise.resolve().then(async () => {
    const reading = readExposure(body)
    return { reading, library: await buildLibraryWith(simulator, reading.exposure, SEED) }
  })
  // A failure isn't kept: the next who asks tries again.
  library.catch(() => libraries.delete(hash))
  return library
}
