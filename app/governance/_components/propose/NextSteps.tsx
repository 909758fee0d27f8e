'use client'

import { Facts } from '@/app/_components/ui/Facts'
import { Time } from '@/app/_components/ui/Time'
import { useStream } from '@/app/_providers/StreamProvider'
import type { DraftedProposal } from '@/app/governance/_components/propose/draftProposal'
import { earliestEffect } from '@/app/governance/_components/propose/earliestEffect'
import type { GovernanceView } from '@/lib/schemas/governance'

type Props = { governance: GovernanceView; draft: DraftedProposal }

/** When a proposal made now would be voted on and carried out. */
export function NextSteps({ governance, draft }: Props) {
  const now = useStream().head?.time ?? governance.block.time
  const { voteStart, voteEnd, effect } = earliestEffect(
    governance,
    draft.groups.map(({ group }) => group),
    now,
  )
  return (
    <div>
      <Facts
        facts={[
          { label: 'Vote starts', value: <Time at={voteStart} /> },
          { label: 'Vote ends', value: <Time at={voteEnd} /> },
          { label: 'In effect from', value: <Time at={effect} /> },
        ]}
      />
      <p className="mt-2 text-xs text-ink-3">
        At the earliest: if it is proposed now, accepted, and queued as soon as the vote ends.
      </p>
    </div>
  )
}
