import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { Governance } from '@/app/governance/_components/Governance'
import { getGovernance } from '@/lib/services/getGovernance'

export const metadata: Metadata = { title: 'Governance' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Governance"
        lead="Token holders vote on parameters inside hard bounds. What they decide waits for longer than an exit takes, and touches only later promises."
      />
      <Governance initial={await attempt(getGovernance)} />
    </>
  )
}
