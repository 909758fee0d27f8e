import type { Metadata } from 'next'
import Link from 'next/link'
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
        aside={
          <Link href="/risk/perils" className="text-sm text-marine underline underline-offset-4">
            What other perils would cost
          </Link>
        }
      />
      <ReplayStudy study={getReplayStudy()} />
    </>
  )
}
