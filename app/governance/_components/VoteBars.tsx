'use client'

import { Meter } from '@/app/_components/ui/Meter'
import { formatVotes } from '@/app/governance/_components/formatVotes'
import type { GovernanceView, ProposalView } from '@/lib/schemas/governance'

const ratio = (part: bigint, whole: bigint) => (whole === 0n ? 0 : Number((part * 10_000n) / whole) / 10_000)

type Props = { votes: ProposalView['votes']; voting: GovernanceView['voting'] }

/** For and against as parts of what was cast, and how far the quorum is reached. */
export function VoteBars({ votes, voting }: Props) {
  const inFavour = BigInt(votes.for)
  const against = BigInt(votes.against)
  const abstain = BigInt(votes.abstain)
  const quorum = BigInt(votes.quorum)
  const cast = inFavour + against + abstain
  const bars = [
    { label: 'For', value: inFavour, whole: cast, tone: 'marine' as const },
    { label: 'Against', value: against, whole: cast, tone: 'loss' as const },
    { label: 'Quorum (for and abstained)', value: inFavour + abstain, whole: quorum, tone: 'warn' as const },
  ]
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
      {bars.map(({ label, value, whole, tone }) => (
        <div key={label}>
          <dt className="text-ink-2">{label}</dt>
          <dd>
            <span className="num font-medium">{formatVotes(value, voting)}</span>
            <div className="mt-1">
              <Meter label={label} ratio={ratio(value, whole)} text={formatVotes(value, voting)} tone={tone} />
            </div>
          </dd>
        </div>
      ))}
    </dl>
  )
}
