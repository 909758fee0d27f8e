'use client'

import { useState } from 'react'
import { Badge, type Tone } from '@/app/_components/ui/Badge'
import { Hex } from '@/app/_components/ui/Hex'
import { Markdown } from '@/app/_components/ui/Markdown'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { ProposalActionsLoader } from '@/app/governance/_components/ProposalActionsLoader'
import { ProposalCalls } from '@/app/governance/_components/ProposalCalls'
import { ProposalChanges } from '@/app/governance/_components/ProposalChanges'
import { proposalTitle } from '@/app/governance/_components/proposalTitle'
import { VoteBars } from '@/app/governance/_components/VoteBars'
import type { GovernanceView, ProposalView } from '@/lib/schemas/governance'

const TONES: Record<ProposalView['state'], Tone> = {
  pending: 'neutral',
  active: 'marine',
  canceled: 'neutral',
  defeated: 'loss',
  succeeded: 'good',
  queued: 'warn',
  expired: 'neutral',
  executed: 'good',
}

/** In these somebody can do something about it. */
const ACTIONABLE: readonly ProposalView['state'][] = ['pending', 'active', 'succeeded', 'queued']

/** What comes next for it, and when. */
function Next({ proposal }: { proposal: ProposalView }) {
  const { state, voteStart, voteEnd, executableAt } = proposal
  if (state === 'pending')
    return (
      <>
        The vote starts on <Time at={voteStart} />; until then its proposer may take it back.
      </>
    )
  if (state === 'active')
    return (
      <>
        The vote ends on <Time at={voteEnd} />.
      </>
    )
  if (state === 'succeeded') return <>It was accepted; anyone may put it into the timelock’s queue.</>
  if (state === 'queued' && executableAt !== null)
    return (
      <>
        It waits in the timelock; anyone may carry it out from <Time at={executableAt} />.
      </>
    )
  if (state === 'executed') return <>It was carried out.</>
  if (state === 'defeated')
    return (
      <>
        It was rejected, or too few voted, by <Time at={voteEnd} />.
      </>
    )
  if (state === 'canceled') return <>It was taken back before its vote.</>
  return (
    <>
      The vote ended on <Time at={voteEnd} />.
    </>
  )
}

/** One proposal: what it asks, what it would call, how the votes stand, and what the reader can do. */
export function Proposal({ proposal, governance }: { proposal: ProposalView; governance: GovernanceView }) {
  const { title, text } = proposalTitle(proposal.description)
  const isActionable = ACTIONABLE.includes(proposal.state)
  const [acts, setActs] = useState(isActionable)
  // Once there they stay: what a dialog did may end the state that had opened it, and it must be read.
  if (isActionable && !acts) setActs(true)
  return (
    <article id={`proposal-${proposal.id}`} className="space-y-3">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-semibold">
        {title} <Badge tone={TONES[proposal.state]}>{proposal.state}</Badge>
      </h3>
      {text && <Markdown text={text} />}
      <ProposalChanges calls={proposal.calls} governance={governance} />
      <ProposalCalls calls={proposal.calls} />
      <VoteBars votes={proposal.votes} voting={governance.voting} />
      <p className="text-sm text-ink-2">
        <Next proposal={proposal} /> Proposed by <Hex value={proposal.proposer} /> in this{' '}
        <TxLink hash={proposal.at.transaction}>transaction</TxLink>.
      </p>
      {acts && <ProposalActionsLoader proposal={proposal} />}
    </article>
  )
}
