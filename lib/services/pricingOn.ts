import type { LayerBounds } from '@/lib/domain/layer'
import { buildLibraryWith, type Library } from '@/lib/risk/buildLibrary'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import type { VenueExposure } from '@/lib/risk/exposure'
import { pricedOn } from '@/lib/risk/pricedOn'
import type { PriceOf } from '@/lib/risk/sensitivities'
import { sha256 } from '@/lib/risk/sha256'
import { toWhole } from '@/lib/risk/toWhole'
import { SEED, simulator } from '@/lib/services/riskLibrary'

/**
 * Prices requests on variations of an exposure: libraries that are there already are used, others simulated once on the worker
 * threads, with the events of the first known one, until the signal is raised.
 * @param known at least one
 * @throws {SimulationAborted}
 */
export function pricingOn(
  known: readonly [Library, ...Library[]],
  tower: readonly LayerBounds[],
  signal?: AbortSignal,
): PriceOf {
  const focus = tower.map((layer) => ({
    attachment: toWhole(layer.attachment),
    exhaustion: toWhole(layer.exhaustion),
  }))
  const { placement } = known[0]
  const libraries = new Map<string, Library | Promise<Library>>(
    known.map((library) => [keyOf(library.exposure), library]),
  )
  return async (exposure, request) => {
    const key = keyOf(exposure)
    const library =
      libraries.get(key) ?? buildLibraryWith(simulator, exposure, SEED, { focus, placement, ...(signal && { signal }) })
    libraries.set(key, library)
    return pricedOn(await library, request)
  }
}

function keyOf(exposure: VenueExposure): string {
  return sha256(canonicalJson(exposure))
}
