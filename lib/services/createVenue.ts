import { type Address, BaseError, ContractFunctionRevertedError, isAddressEqual } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { venueRegistryAbi } from '@/lib/chain/generated/abis'
import type { Database } from '@/lib/db/client'
import { notify } from '@/lib/db/notify'
import { latestReport } from '@/lib/db/reports'
import { insertVenue, venueTotals } from '@/lib/db/venues'
import { venuesAtWarning } from '@/lib/db/venueWarnings'
import { DomainError } from '@/lib/domain/errors'
import type { VenueCreate, VenueView } from '@/lib/schemas/venue'
import { Forbidden } from '@/lib/services/forbidden'
import { NotFound } from '@/lib/services/notFound'
import { venueBySlug } from '@/lib/services/readContext'
import { venueView } from '@/lib/services/views/venueView'

export class SlugTaken extends DomainError {
  readonly code = 'slug-taken'
  constructor(slug: string) {
    super(`Another venue has the slug "${slug}" or the same number on chain; choose another.`)
  }
}

/**
 * Adds a venue's profile, owned by the caller's account.
 * @throws {SlugTaken} {@link NotFound} {@link Forbidden} when the caller does not own that venue on chain
 */
export async function createVenue(
  deps: { database: Database; reader: ChainReader; deployment: Deployment },
  { owner, slug, name, description, website, onchainId }: VenueCreate & { owner: string },
): Promise<VenueView> {
  const { database } = deps
  if (onchainId !== undefined) await requireOwner(deps, onchainId, owner)
  const profile = { slug, name, owner, description: description ?? null, website: website ?? null }
  if (!(await insertVenue(database, { ...profile, onchainId: onchainId ?? null }))) throw new SlugTaken(slug)
  await notify(database, { topics: ['venues'] })
  const venue = await venueBySlug(deps, slug)
  const id = venue.listing?.id ?? 0
  const [report, totals, warnings] = await Promise.all([
    latestReport(database, id),
    venueTotals(database),
    venuesAtWarning(database),
  ])
  return venueView(venue, { report, totals: totals.get(id), warning: warnings.get(id) })
}

async function requireOwner(
  { reader, deployment }: { reader: ChainReader; deployment: Deployment },
  venueId: number,
  caller: string,
): Promise<void> {
  const venue = await reader
    .readContract({
      address: deployment.contracts.venueRegistry,
      abi: venueRegistryAbi,
      functionName: 'venue',
      args: [BigInt(venueId)],
    })
    .catch((error: unknown) => {
      const refused =
        error instanceof BaseError && error.walk((cause) => cause instanceof ContractFunctionRevertedError)
      throw refused ? new NotFound(`venue ${venueId} on chain`) : error
    })
  if (!isAddressEqual(venue.owner, caller as Address)) {
    throw new Forbidden(`Venue ${venueId} belongs to ${venue.owner} on chain; use an API key of that account.`)
  }
}
