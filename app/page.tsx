import { MarketClock } from '@/app/_components/overview/MarketClock'
import { Overview } from '@/app/_components/overview/Overview'
import { PageHead } from '@/app/_components/ui/PageHead'

export default async function Page() {
  return (
    <>
      <PageHead
        title="Cover for the tail risk of derivatives exchanges"
        lead="Underwriters stake here; exchanges buy cover that pays the moment their insurance fund runs dry."
        aside={<MarketClock />}
      />
      <Overview initial={{}} />
    </>
  )
}
