'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { useLive } from '@/app/_hooks/useLive'
import { Proposal } from '@/app/governance/_components/Proposal'
import { type GovernanceView, proposalListSchema } from '@/lib/schemas/governance'

type Props = { id: string; governance: GovernanceView; onAnother: () => void }

/** The proposal that was just made, as soon as the index has it. */
export function Proposed({ id, governance, onAnother }: Props) {
  const live = useLive({
    url: '/api/v1/governance/proposals',
    schema: proposalListSchema,
    topics: ['governance'],
    pollMs: 2_000,
  })
  const top = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone; reading goes on here, once the dialog has given the focus back.
  useEffect(() => {
    const frame = requestAnimationFrame(() => top.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div ref={top} tabIndex={-1} className="space-y-4 outline-none">
      <Card title="Your proposal">
        <LiveView live={live} what="Your proposal">
          {({ items }) => {
            const proposal = items.find((one) => one.id === id)
            if (proposal) return <Proposal proposal={proposal} governance={governance} />
            return <Skeleton label="The chain has it; waiting for the index" rows={4} />
          }}
        </LiveView>
      </Card>
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link href="/governance" className="text-marine underline underline-offset-4">
          All proposals and parameters
        </Link>
        <button type="button" onClick={onAnother} className="text-marine underline underline-offset-4">
          Write another
        </button>
      </p>
    </div>
  )
}
