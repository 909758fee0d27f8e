import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { ReplayStudy } from '@/app/risk/_components/ReplayStudy'
import { getReplayStudy } from '@/lib/services/getReplayStudy'

export const metadata: Metadata = { title: 'Replay study' }

export default function Page() {
  return (
    <>
      <PageHead
        title="Three known days, priced on their eve"
        lead="What the risk engine would have said the evening before, what the day then cost, and how much either depends on what nobody can know."
      />
      <ReplayStudy study={getReplayStudy()} />
    </>
  )
}
