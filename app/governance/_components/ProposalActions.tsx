'use client'

import { useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { type CastVoteRequest, castVote } from '@/app/_flows/castVote'
import { cancelProposal, executeProposal, type MoveProposalRequest, queueProposal } from '@/app/_flows/moveProposal'
import { useStream } from '@/app/_providers/StreamProvider'
import { proposalTitle } from '@/app/governance/_components/proposalTitle'
import { useHasVoted } from '@/app/governance/_components/useHasVoted'
import type { ProposalView } from '@/lib/schemas/governance'

const CHOICES = [
  { support: 'for', label: 'Vote for' },
  { support: 'against', label: 'Vote against' },
  { support: 'abstain', label: 'Abstain' },
] as const

const MOVES = { queue: queueProposal, execute: executeProposal, cancel: cancelProposal } as const

function Connected({ proposal }: { proposal: ProposalView }) {
  const { address } = useConnection()
  const now = useStream().head?.time ?? 0
  const hasVoted = useHasVoted(proposal, address)
  const [vote, setVote] = useState<CastVoteRequest | null>(null)
  const [moving, setMoving] = useState<{ kind: keyof typeof MOVES; request: MoveProposalRequest } | null>(null)
  if (!address) return null
  const { title } = proposalTitle(proposal.description)
  const request: MoveProposalRequest = {
    title,
    description: proposal.description,
    calls: proposal.calls.map(({ target, value, data }) => ({
      target: target as `0x${string}`,
      value: BigInt(value),
      data: data as `0x${string}`,
    })),
  }
  const isProposer = isAddressEqual(proposal.proposer as Address, address)
  const isDue = proposal.executableAt !== null && proposal.executableAt <= now
  return (
    <div className="flex flex-wrap gap-3">
      {proposal.state === 'pending' && isProposer && (
        <Button look="quiet" aria-label={`Take back: ${title}`} onClick={() => setMoving({ kind: 'cancel', request })}>
          Take back
        </Button>
      )}
      {proposal.state === 'active' &&
        hasVoted === false &&
        CHOICES.map(({ support, label }) => (
          <Button
            key={support}
            look={support === 'for' ? 'primary' : 'quiet'}
            aria-label={`${label}: ${title}`}
            onClick={() => setVote({ id: BigInt(proposal.id), title, support })}
          >
            {label}
          </Button>
        ))}
      {proposal.state === 'active' && hasVoted && <p className="text-sm text-ink-2">You have voted.</p>}
      {proposal.state === 'succeeded' && (
        <Button onClick={() => setMoving({ kind: 'queue', request })}>Put into the queue</Button>
      )}
      {proposal.state === 'queued' && (
        <Button disabled={!isDue} onClick={() => setMoving({ kind: 'execute', request })}>
          Carry out
        </Button>
      )}
      {vote && <FlowDialog flow={castVote} request={vote} onClose={() => setVote(null)} />}
      {moving && <FlowDialog flow={MOVES[moving.kind]} request={moving.request} onClose={() => setMoving(null)} />}
    </div>
  )
}

/** Take back, vote, queue, carry out: what the proposal's state allows. */
export function ProposalActions({ proposal }: { proposal: ProposalView }) {
  return (
    <WalletRoot>
      <Connected proposal={proposal} />
    </WalletRoot>
  )
}
