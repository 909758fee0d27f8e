'use client'

import { LiveView } from '@/app/_components/ui/LiveView'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { GovernanceFigures } from '@/app/governance/_components/GovernanceFigures'
import { Parameters } from '@/app/governance/_components/Parameters'
import { Proposals } from '@/app/governance/_components/Proposals'
import { Roles } from '@/app/governance/_components/Roles'
import { VotesLoader } from '@/app/governance/_components/VotesLoader'
import { type GovernanceView, governanceSchema } from '@/lib/schemas/governance'

/** Everything that is governed, live. */
export function Governance({ initial }: { initial?: GovernanceView }) {
  const live = useLive({ url: '/api/v1/governance', schema: governanceSchema, topics: ['governance'], initial })
  return (
    <LiveView live={live} what="Governance" skeleton={<PageSkeleton />}>
      {(governance) => (
        <div className="space-y-6">
          <GovernanceFigures governance={governance} />
          <div className="grid items-start gap-6 lg:grid-cols-3">
            <div className="min-w-0 space-y-6 lg:col-span-2">
              <Proposals governance={governance} />
              <Parameters governance={governance} />
            </div>
            <div className="min-w-0 space-y-6">
              <VotesLoader governance={governance} />
              <Roles governance={governance} />
            </div>
          </div>
        </div>
      )}
    </LiveView>
  )
}
