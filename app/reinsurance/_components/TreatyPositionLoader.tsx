'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import type { TreatyDetail } from '@/lib/schemas/treaty'

const TreatyPosition = dynamic(
  () => import('@/app/reinsurance/_components/TreatyPosition').then((module) => module.TreatyPosition),
  { ssr: false, loading: () => <Skeleton label="Loading your part" rows={5} /> },
)

/** The reader's own part; its wallet code loads after the page. */
export function TreatyPositionLoader({ treaty }: { treaty: TreatyDetail }) {
  return <TreatyPosition treaty={treaty} />
}
