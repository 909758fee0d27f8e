'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import type { GovernanceView } from '@/lib/schemas/governance'

const Votes = dynamic(() => import('@/app/governance/_components/Votes').then((module) => module.Votes), {
  ssr: false,
  loading: () => <Skeleton label="Loading your votes" rows={2} />,
})

/** What the reader can do with a wallet; its code loads after the page. */
export function VotesLoader({ governance }: { governance: GovernanceView }) {
  return <Votes governance={governance} />
}
