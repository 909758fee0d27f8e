'use client'

import { type Address, isAddressEqual } from 'viem'
import { Meter } from '@/app/_components/ui/Meter'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { formatVotes } from '@/app/governance/_components/formatVotes'
import { useVotes } from '@/app/governance/_components/useVotes'
import type { GovernanceView } from '@/lib/schemas/governance'

/** The account's votes beside those that a proposal takes, and how it can get there. */
export function VotesNeeded({ governance, account }: { governance: GovernanceView; account: Address }) {
  const { voting } = governance
  const held = useVotes(voting.token as Address, account)
  if (!held) return <Skeleton label="Reading your votes" rows={2} />
  const threshold = BigInt(voting.threshold)
  const { votes, balance, delegatee } = held
  const text = `${formatVotes(votes, voting)} of the ${formatVotes(threshold, voting)} votes it takes`
  const isEnough = votes >= threshold
  const isDormant = !isEnough && balance >= threshold && !isAddressEqual(delegatee, account)
  return (
    <div className="text-sm">
      <p className="flex justify-between gap-4">
        <span className="text-ink-2">You have</span> <span className="num font-medium">{text}</span>
      </p>
      <div className="mt-1.5">
        <Meter
          label="Your votes of those that a proposal takes"
          ratio={isEnough ? 1 : Number(votes) / Number(threshold)}
          text={text}
          tone={isEnough ? 'marine' : 'warn'}
        />
      </div>
      {isDormant && (
        <p className="mt-2 text-ink-2">
          Your {formatVotes(balance, voting)} {voting.symbol} are enough, and count once they are delegated to you:
          press “Vote yourself” below.
        </p>
      )}
      {!isEnough && !isDormant && (
        <p className="mt-2 text-ink-2">
          That is too few to propose. Ask other holders to delegate to you, or to propose it.
        </p>
      )}
    </div>
  )
}
