import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { VenueList } from '@/app/venues/_components/VenueList'
import { listVenues } from '@/lib/services/listVenues'

export const metadata: Metadata = { title: 'Venues' }

export default async function Page() {
  return (
    <>
      <PageHead title="Venues" lead="Derivatives exchanges that report their losses here and can be insured." />
      <VenueList initial={await attempt((deps) => listVenues(deps, { limit: 50 }))} />
    </>
  )
}
