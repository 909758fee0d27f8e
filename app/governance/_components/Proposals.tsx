'use client'

import Link from 'next/link'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { Proposal } from '@/app/governance/_components/Proposal'
import { type GovernanceView, proposalListSchema } from '@/lib/schemas/governance'

/** What was proposed, newest first, with votes and what became of it. */
export function Proposals({ governance }: { governance: GovernanceView }) {
  const live = useLive({
    url: '/api/v1/governance/proposals',
    schema: proposalListSchema,
    topics: ['governance'],
  })
  return (
    <Card
      title="Proposals"
      aside={
        <Link href="/governance/propose" className="text-marine underline underline-offset-4">
          Write a proposal
        </Link>
      }
    >
      <LiveView live={live} what="Proposals">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No proposal yet">
              Whoever holds a thousandth of the votes may propose calls to the contracts.
            </EmptyState>
          ) : (
            <ol className="divide-y divide-line">
              {items.map((proposal) => (
                <li key={proposal.id} className="py-5 first:pt-0 last:pb-0">
                  <Proposal proposal={proposal} governance={governance} />
                </li>
              ))}
            </ol>
          )
        }
      </LiveView>
    </Card>
  )
}
