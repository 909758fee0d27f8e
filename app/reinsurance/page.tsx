import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { TreatyList } from '@/app/reinsurance/_components/TreatyList'
import { listTreaties } from '@/lib/services/listTreaties'

export const metadata: Metadata = { title: 'Reinsurance' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Reinsurance"
        lead="A treaty carries the upper part of a pool’s losses, with its whole limit paid in, and refills the pool in the payout’s own transaction. In return it gets a share of the premium, found by auction."
      />
      <TreatyList initial={await attempt((deps) => listTreaties(deps, {}))} />
    </>
  )
}
