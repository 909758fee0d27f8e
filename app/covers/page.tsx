import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { CoverList } from '@/app/covers/_components/CoverList'
import { listCovers } from '@/lib/services/listCovers'

export const metadata: Metadata = { title: 'Covers' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Covers"
        lead="Every cover is a pool’s share of a layer of one venue’s loss, and a token of its own."
      />
      <CoverList initial={await attempt((deps) => listCovers(deps, { limit: 50 }))} />
    </>
  )
}
