import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PoolList } from '@/app/pools/_components/PoolList'

export const metadata: Metadata = { title: 'Pools' }

export default async function Page() {
  return (
    <>
      <PageHead title="Pools" lead="Each pool backs covers with its underwriters’ stake and earns their premium." />
      <PoolList />
    </>
  )
}
