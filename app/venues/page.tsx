import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { VenueList } from '@/app/venues/_components/VenueList'

export const metadata: Metadata = { title: 'Venues' }

export default async function Page() {
  return (
    <>
      <PageHead title="Venues" lead="Derivatives exchanges that report their losses here and can be insured." />
      <VenueList />
    </>
  )
}
