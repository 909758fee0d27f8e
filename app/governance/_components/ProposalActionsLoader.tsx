'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import type { ProposalView } from '@/lib/schemas/governance'

const ProposalActions = dynamic(
  () => import('@/app/governance/_components/ProposalActions').then((module) => module.ProposalActions),
  { ssr: false, loading: () => <Skeleton label="Loading your votes" rows={2} /> },
)

/** What the reader can do with a wallet; its code loads after the page. */
export function ProposalActionsLoader({ proposal }: { proposal: ProposalView }) {
  return <ProposalActions proposal={proposal} />
}
