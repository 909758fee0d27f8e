import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attempt } from '@/app/_server/attempt'
import { Pool } from '@/app/pools/_components/Pool'
import { poolParamsSchema } from '@/lib/schemas/pool'
import { getPool } from '@/lib/services/getPool'

export const metadata: Metadata = { title: 'Pool' }

export default async function Page({ params }: PageProps<'/pools/[address]'>) {
  const parsed = poolParamsSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const initial = await attempt((deps) => getPool(deps, parsed.data))
  return <Pool address={parsed.data.address} initial={initial} />
}
