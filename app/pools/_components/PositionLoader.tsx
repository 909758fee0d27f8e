'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import type { PoolDetail } from '@/lib/schemas/pool'

const Position = dynamic(() => import('@/app/pools/_components/Position').then((module) => module.Position), {
  ssr: false,
  loading: () => <Skeleton label="Loading your position" rows={5} />,
})

/** The reader's own position; its wallet code loads after the page. */
export function PositionLoader({ pool }: { pool: PoolDetail }) {
  return <Position pool={pool} />
}
