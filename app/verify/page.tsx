import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { Reserves } from '@/app/verify/_components/Reserves'
import { getReserves } from '@/lib/services/getReserves'

export const metadata: Metadata = { title: 'Proof of reserves' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Proof of reserves"
        lead="What every pool holds and owes, read from the contracts in one call. Nothing here comes from our database."
      />
      <Reserves initial={await attempt(getReserves)} />
    </>
  )
}
