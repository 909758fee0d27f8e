import { assertExposure } from '@/lib/risk/assertExposure'
import { buildLibrary, type Library } from '@/lib/risk/buildLibrary'

/** Any number; the same for all, so that anyone reproduces a figure from the exposure alone. */
export const SEED = 1

const MOST = 16
const libraries = new Map<string, Library>()

/**
 * The library of windows on an exposure; built once and kept while it is among the last that were used.
 * @param exposure `hash` names `body`
 * @throws {InvalidExposure}
 */
export function riskLibrary(exposure: { hash: string; body: unknown }): Library {
  const library = libraries.get(exposure.hash) ?? buildLibrary(assertExposure(exposure.body), SEED)
  libraries.delete(exposure.hash)
  libraries.set(exposure.hash, library)
  const [oldest] = libraries.keys()
  if (libraries.size > MOST && oldest !== undefined) libraries.delete(oldest)
  return library
}
