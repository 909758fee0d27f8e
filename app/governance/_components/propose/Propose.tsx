'use client'

import { useState } from 'react'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { Proposed } from '@/app/governance/_components/propose/Proposed'
import { ProposeForm } from '@/app/governance/_components/propose/ProposeForm'
import { type GovernanceView, governanceSchema } from '@/lib/schemas/governance'

/** A proposal from the first word to the vote. */
export function Propose({ initial }: { initial?: GovernanceView }) {
  const live = useLive({ url: '/api/v1/governance', schema: governanceSchema, topics: ['governance'], initial })
  const [id, setId] = useState<string | null>(null)
  return (
    <LiveView live={live} what="Governance" skeleton={<PageSkeleton />}>
      {(governance) =>
        id === null ? (
          <ProposeForm governance={governance} onProposed={setId} />
        ) : (
          <Proposed id={id} governance={governance} onAnother={() => setId(null)} />
        )
      }
    </LiveView>
  )
}
