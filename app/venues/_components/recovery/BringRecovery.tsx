'use client'

import { useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { useConnection } from 'wagmi'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Select } from '@/app/_components/ui/Select'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { formatDate } from '@/app/_format/date'
import { useLive } from '@/app/_hooks/useLive'
import { ProgramRecovery } from '@/app/venues/_components/recovery/ProgramRecovery'
import { type ProgramView, programListSchema } from '@/lib/schemas/program'

type Props = { slug: string; owner: string }

/** Those that had a loss counted in money. */
const hasLoss = ({ peril, phase, index }: ProgramView) => peril === 'DEFICIT' && phase !== 'withdrawn' && index !== '0'

/** Which program's loss it is, where there are several, and its form. */
function Choice({ programs, account }: { programs: readonly ProgramView[]; account: Address }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const program =
    programs.find((one) => one.id === chosen) ?? programs.find(({ phase }) => phase === 'over') ?? programs[0]
  if (!program) {
    return (
      <EmptyState title="No loss to make good">
        Once a program of this venue has had a loss, what comes back of it is brought here.
      </EmptyState>
    )
  }
  const name = (one: ProgramView) => `Program ${one.id}, ${formatDate(one.start)} – ${formatDate(one.end)}`
  return (
    <div className="max-w-xl space-y-4">
      {programs.length === 1 ? (
        <p className="text-sm font-medium">{name(program)}</p>
      ) : (
        <Select label="Whose loss" value={`${program.id}`} onChange={(id) => setChosen(Number(id))}>
          {programs.map((one) => (
            <option key={one.id} value={one.id}>
              {name(one)}
            </option>
          ))}
        </Select>
      )}
      <ProgramRecovery key={program.id} program={program} account={account} />
    </div>
  )
}

function OfOwner({ slug, account }: { slug: string; account: Address }) {
  const live = useLive({
    url: `/api/v1/programs?venue=${slug}&limit=50`,
    schema: programListSchema,
    topics: ['programs', 'refunds'],
  })
  return (
    <Card title="Bring a recovery">
      <p className="mb-4 max-w-prose text-sm text-ink-2">
        What the venue gets back after a loss belongs to those who bore it. What was due to covers goes to their
        reinsurers and stakers; the rest stays with the venue.
      </p>
      <LiveView live={live} what="Programs">
        {({ items }) => <Choice programs={items.filter(hasLoss)} account={account} />}
      </LiveView>
    </Card>
  )
}

function Connected({ slug, owner }: Props) {
  const { address } = useConnection()
  if (!address || !isAddressEqual(address, owner as Address)) return null
  return <OfOwner key={address} slug={slug} account={address} />
}

/** Where the venue's owner brings what the venue got back; nothing for anybody else. */
export function BringRecovery(props: Props) {
  return (
    <WalletRoot>
      <Connected {...props} />
    </WalletRoot>
  )
}
