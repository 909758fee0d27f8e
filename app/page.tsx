import { MarketClock } from '@/app/_components/overview/MarketClock'
import { Overview } from '@/app/_components/overview/Overview'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { listPayouts } from '@/lib/services/listPayouts'
import { listPools } from '@/lib/services/listPools'
import { listVenues } from '@/lib/services/listVenues'

export default async function Page() {
  const [pools, venues, payouts] = await Promise.all([
    attempt(listPools),
    attempt((deps) => listVenues(deps, { limit: 50 })),
    attempt((deps) => listPayouts(deps, { limit: 50 })),
  ])
  return (
    <>
      <PageHead
        title="Cover for the tail risk of derivatives exchanges"
        lead="Underwriters stake here; exchanges buy cover that pays the moment their insurance fund runs dry."
        aside={<MarketClock />}
      />
      <Overview initial={{ pools, venues, payouts }} />
    </>
  )
}
