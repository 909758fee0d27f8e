import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { PoolList } from '@/app/pools/_components/PoolList'
import { listPools } from '@/lib/services/listPools'

export const metadata: Metadata = { title: 'Pools' }

export default async function Page() {
  return (
    <>
      <PageHead title="Pools" lead="Each pool backs covers with its underwriters’ stake and earns their premium." />
      <PoolList initial={await attempt(listPools)} />
    </>
  )
}
