'use client'

import { useState } from 'react'
import type { Address } from 'viem'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Notice } from '@/app/_components/ui/Notice'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { type BringRecoveryRequest, bringRecovery } from '@/app/_flows/bringRecovery'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { RecoveryForm } from '@/app/venues/_components/recovery/RecoveryForm'
import { useRecoveryState } from '@/app/venues/_components/recovery/useRecoveryState'
import type { Recovery } from '@/lib/domain/recovery'
import { coverListSchema } from '@/lib/schemas/cover'
import type { ProgramView } from '@/lib/schemas/program'
import { treatyListSchema } from '@/lib/schemas/treaty'

type Props = { program: ProgramView; account: Address }

/** The form, with the covers and treaties that its preview is reckoned from. */
function Form({ before, ...props }: Props & { before: Recovery; onReview: (request: BringRecoveryRequest) => void }) {
  const covers = useLive({
    url: `/api/v1/covers?program=${props.program.id}&limit=200`,
    schema: coverListSchema,
    topics: ['covers', 'refunds'],
  })
  const treaties = useLive({ url: '/api/v1/treaties', schema: treatyListSchema, topics: ['treaties', 'refunds'] })
  return (
    <LiveView live={covers} what="The covers of this program">
      {({ items }) => (
        <LiveView live={treaties} what="Treaties">
          {({ items: behind }) => (
            <RecoveryForm {...props} key={`${before.recovered}`} before={before} covers={items} treaties={behind} />
          )}
        </LiveView>
      )}
    </LiveView>
  )
}

/** A program's recovery: what keeps it from being brought now, or the form. */
export function ProgramRecovery({ program, account }: Props) {
  const { data: state, error } = useRecoveryState(program.id)
  const [asked, setAsked] = useState<BringRecoveryRequest | null>(null)
  if (error && !state) return <Notice tone="loss">The chain does not answer. This comes back with it.</Notice>
  if (!state) return <Skeleton label="Reading the recoveries so far" rows={3} />
  const { isFinal, recovery } = state
  const isMadeGood = BigInt(program.index) <= recovery.recovered
  return (
    <>
      {!isFinal && (
        <Notice>
          The loss of this program is not final yet. It is once grace is over, on {formatTime(program.graceEndsAt)}, and
          every challenge is decided; recoveries are brought then.
        </Notice>
      )}
      {isFinal && isMadeGood && <Notice tone="good">All of this program’s loss has come back.</Notice>}
      {isFinal && !isMadeGood && <Form program={program} account={account} before={recovery} onReview={setAsked} />}
      {/* It stays when the last of the loss has come back and the form is gone: it must be read. */}
      {asked && <FlowDialog flow={bringRecovery} request={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
