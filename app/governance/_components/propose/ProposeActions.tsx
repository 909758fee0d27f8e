'use client'

import { useId, useState } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { proposalId } from '@/app/_flows/proposalId'
import { type ProposeRequest, propose, proposedCalls } from '@/app/_flows/propose'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { useStream } from '@/app/_providers/StreamProvider'
import { formatVotes } from '@/app/governance/_components/formatVotes'
import type { DraftedProposal } from '@/app/governance/_components/propose/draftProposal'
import { earliestEffect } from '@/app/governance/_components/propose/earliestEffect'
import { missingOf } from '@/app/governance/_components/propose/missingOf'
import type { ProseText } from '@/app/governance/_components/propose/Prose'
import { proposeRequest } from '@/app/governance/_components/propose/proposeRequest'
import { VotesNeeded } from '@/app/governance/_components/propose/VotesNeeded'
import { useVotes } from '@/app/governance/_components/useVotes'
import type { GovernanceView } from '@/lib/schemas/governance'

type Props = {
  governance: GovernanceView
  draft: DraftedProposal
  prose: ProseText
  onProposed: (id: string) => void
}

function Connected({ governance, draft, prose, onProposed }: Props) {
  const id = useId()
  const { address } = useConnection()
  const votes = useVotes(governance.voting.token as Address, address)?.votes
  const asset = useAsset()
  const now = useStream().head?.time ?? governance.block.time
  const [asked, setAsked] = useState<ProposeRequest | null>(null)
  const missing = missingOf(draft, prose)
  const isGoverned = governance.roles.some(
    ({ role, holders }) => role === 'owner' && holders.some(({ is }) => is === 'timelock'),
  )
  const hasVotes = votes !== undefined && votes >= BigInt(governance.voting.threshold)
  const review = () => {
    const changed = draft.groups.map(({ group }) => group)
    const { effect } = earliestEffect(governance, changed, now)
    setAsked(proposeRequest({ draft, prose, effect }, asset))
  }
  const close = (done: boolean) => {
    if (done && asked) {
      const calls = proposedCalls(asked, governance.contracts.parameters as Address)
      onProposed(`${proposalId({ ...asked, calls })}`)
    }
    setAsked(null)
  }
  return (
    <div className="space-y-3">
      {!isGoverned && (
        <Notice tone="warn">
          The timelock does not own the parameters yet, so what is voted on can’t be carried out before the hand-over.
        </Notice>
      )}
      {address ? (
        <>
          <VotesNeeded governance={governance} account={address} />
          <Button
            className="w-full"
            aria-describedby={`${id}-missing`}
            disabled={missing.length > 0 || !draft.isSound || !hasVotes}
            onClick={review}
          >
            Review proposal
          </Button>
        </>
      ) : (
        <>
          <p className="text-sm text-ink-2">
            It takes {formatVotes(governance.voting.threshold, governance.voting)} votes to propose. Connect the wallet
            that has them.
          </p>
          <ConnectDialog look="primary" />
        </>
      )}
      <p id={`${id}-missing`} className="text-sm text-ink-2" aria-live="polite">
        {missing.length > 0 ? `Still to do: ${missing.join('; ')}.` : ''}
      </p>
      {asked && <FlowDialog flow={propose} request={asked} onClose={close} />}
    </div>
  )
}

/** What it takes to propose, what is still missing, and the signature. */
export function ProposeActions(props: Props) {
  return (
    <WalletRoot fallback={<p className="text-sm text-ink-2">The chain is away; proposing comes back with it.</p>}>
      <Connected {...props} />
    </WalletRoot>
  )
}
