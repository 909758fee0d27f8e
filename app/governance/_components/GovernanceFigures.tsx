'use client'

import { Figures } from '@/app/_components/ui/Figures'
import { Hex } from '@/app/_components/ui/Hex'
import { Notice } from '@/app/_components/ui/Notice'
import { Term } from '@/app/_components/ui/Term'
import { formatDuration } from '@/app/_format/duration'
import { formatVotes } from '@/app/governance/_components/formatVotes'
import type { GovernanceView } from '@/lib/schemas/governance'

/** Who governs, and how long a decision takes from proposal to effect. */
export function GovernanceFigures({ governance }: { governance: GovernanceView }) {
  const { voting, delay, cooldown, keysThatGovern } = governance
  return (
    <div className="space-y-6">
      {keysThatGovern.length === 0 ? (
        <Notice tone="good">
          No key outside the timelock governs: what changes, changes by a vote and after the timelock’s delay.
        </Notice>
      ) : (
        <Notice tone="warn">
          This market has not been handed over to its timelock. It is governed by{' '}
          {keysThatGovern.map((key) => (
            <Hex key={key} value={key} />
          ))}
          .
        </Notice>
      )}
      <Figures
        large
        figures={[
          {
            label: 'From proposal to effect',
            value: formatDuration(voting.delay + voting.period + delay),
            note: 'at least',
          },
          {
            label: 'Vote',
            value: formatDuration(voting.period),
            note: `starts ${formatDuration(voting.delay)} after the proposal`,
          },
          {
            label: <Term term="timelock">Timelock</Term>,
            value: formatDuration(delay),
            note: `exits take ${formatDuration(cooldown)}`,
          },
          {
            label: 'Quorum',
            value: <span className="num">{formatVotes(voting.quorum, voting)}</span>,
            note: `of ${formatVotes(voting.supply, voting)} ${voting.symbol}; ${formatVotes(voting.threshold, voting)} to propose`,
          },
        ]}
      />
    </div>
  )
}
