'use client'

import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Notice } from '@/app/_components/ui/Notice'
import { ProposalCalls } from '@/app/governance/_components/ProposalCalls'
import { ProposalChanges } from '@/app/governance/_components/ProposalChanges'
import { groupTitles } from '@/app/governance/_components/parameterText'
import { proposalTitle } from '@/app/governance/_components/proposalTitle'
import type { DraftedProposal } from '@/app/governance/_components/propose/draftProposal'
import { setters } from '@/app/governance/_components/setters'
import type { GovernanceView, ProposalView } from '@/lib/schemas/governance'

type Props = { draft: DraftedProposal; governance: GovernanceView; underWay: readonly ProposalView[] }

const OPEN: readonly ProposalView['state'][] = ['pending', 'active', 'succeeded', 'queued']

/** What would be carried out, in words and as calls, and what stands in its way. */
export function DraftPreview({ draft, governance, underWay }: Props) {
  if (draft.groups.length === 0)
    return <EmptyState title="Nothing yet">Choose a parameter and type its new value.</EmptyState>
  const calls = draft.groups.map(({ group, after }) => ({
    target: governance.contracts.parameters,
    contract: 'Parameters',
    name: setters[group],
    args: Object.entries(after).map(([name, value]) => ({ name, value: `${value}` })),
  }))
  const rivals = underWay.filter(
    ({ state, calls: theirs }) =>
      OPEN.includes(state) &&
      theirs.some(({ contract, name }) => contract === 'Parameters' && calls.some((own) => own.name === name)),
  )
  return (
    <div className="space-y-4">
      <ProposalChanges calls={calls} governance={governance} />
      <ul className="space-y-1 text-sm text-ink-2">
        {draft.groups.map(({ group, before, after }) => {
          const names = Object.keys(after)
          const rest = names.filter((name) => after[name] === before[name]).length
          return (
            <li key={group}>
              {groupTitles[group]}: set as a whole, {rest} of {names.length} values as they are now.
            </li>
          )
        })}
      </ul>
      <ProposalCalls calls={calls} />
      {draft.faults.map((fault) => (
        <Notice key={fault} tone="loss">
          {fault}
        </Notice>
      ))}
      {rivals.map(({ id, description }) => (
        <Notice key={id} tone="warn">
          “{proposalTitle(description).title}” is under way and sets values of the same group. Whichever is carried out
          second waits a week, and sets the rest of the group to what it was when it was written.
        </Notice>
      ))}
    </div>
  )
}
