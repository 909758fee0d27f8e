import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { attempt } from '@/app/_server/attempt'
import { Propose } from '@/app/governance/_components/propose/Propose'
import { getGovernance } from '@/lib/services/getGovernance'

export const metadata: Metadata = { title: 'Write a proposal' }

export default async function Page() {
  return (
    <>
      <PageHead
        back={{ href: '/governance', label: 'Governance' }}
        title="Write a proposal"
        lead="Ask the token holders to change parameters. Each value is checked against its bounds and its largest step before you sign."
      />
      <Propose initial={await attempt(getGovernance)} />
    </>
  )
}
