import { latestExposure } from '@/lib/db/exposures'
import { latestProgram } from '@/lib/db/programs'
import { sensitivities } from '@/lib/risk/sensitivities'
import type { Sensitivities } from '@/lib/schemas/sensitivity'
import { keptWork } from '@/lib/services/keptWork'
import { ladderMargin } from '@/lib/services/ladderMargin'
import { nextTerm } from '@/lib/services/nextTerm'
import { NotFound } from '@/lib/services/notFound'
import { pricingOn } from '@/lib/services/pricingOn'
import { NoExposure } from '@/lib/services/quoteErrors'
import { type ReadDeps, readContext, venueBySlug } from '@/lib/services/readContext'
import { riskLibrary } from '@/lib/services/riskLibrary'
import { sensitivitiesView } from '@/lib/services/views/sensitivitiesView'

const kept = keptWork<Sensitivities>(64)

/**
 * How the price of a whole layer of the venue's last program answers to its drivers, on the venue's last exposure, for the term of
 * the next program or four weeks. No pool is asked: the layer's own shortfall is priced, and no floor.
 * @throws {NotFound} {@link NoExposure} {@link SimulationAborted} where all who asked have gone
 */
export async function getVenueSensitivities(
  deps: ReadDeps,
  { slug, layer, signal }: { slug: string; layer: number; signal?: AbortSignal },
): Promise<Sensitivities> {
  const venue = await venueBySlug(deps, slug)
  const [exposure, program, { now }] = await Promise.all([
    latestExposure(deps.database, slug),
    latestProgram(deps.database, venue.listing?.id ?? 0),
    readContext(deps),
  ])
  if (!exposure) throw new NoExposure(venue.listing?.id ?? 0)
  const bounds = program?.layers.find(({ index }) => index === layer)
  if (!program || !bounds) throw new NotFound(`layer ${layer} of a program of ${slug}`)
  const { start, end, grace } = nextTerm(program, now)
  // A fixed purchase, a day ahead, so that the answer stays the same while the term does.
  const term = { start, end, purchase: start - 86_400, grace }
  return kept(`${exposure.hash} ${program.id} ${layer} ${start} ${end}`, signal, async (stop) => {
    const { library, reading } = await riskLibrary(exposure, program.layers, stop)
    const { attachment, exhaustion } = bounds
    const answer = await sensitivities(pricingOn([library], program.layers, stop), library.exposure, {
      ...{ layer: { attachment, exhaustion }, limit: exhaustion - attachment, floor: 0n },
      ...{ ...term, ladderMargin: ladderMargin(reading, bounds, library.parameters) },
    })
    return sensitivitiesView(answer, { floor: null, exposureHash: exposure.hash })
  })
}
