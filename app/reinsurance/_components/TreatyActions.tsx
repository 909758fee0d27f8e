'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { type DepositTreatyRequest, depositTreaty } from '@/app/_flows/depositTreaty'
import { payReceivable } from '@/app/_flows/payReceivable'
import { type RedeemTreatyRequest, redeemTreaty } from '@/app/_flows/redeemTreaty'
import { type TakeTreatyRequest, takeTreaty } from '@/app/_flows/takeTreaty'
import { formatDate } from '@/app/_format/date'
import { useStream } from '@/app/_providers/StreamProvider'
import { CollateralForm } from '@/app/reinsurance/_components/CollateralForm'
import type { TreatyDetail, TreatyPositionView } from '@/lib/schemas/treaty'

type Props = { treaty: TreatyDetail; position: TreatyPositionView; account: `0x${string}` }

/** What keeps the treaty from being taken now; null when nothing does that the index knows of. */
function obstacle(treaty: TreatyDetail, now: number): string | null {
  if (now < treaty.auction.start) return `The auction starts on ${formatDate(treaty.auction.start)}.`
  if (BigInt(treaty.collateral) < BigInt(treaty.limit)) return 'It can be taken once its whole limit is brought.'
  if (treaty.waitsFor && now < treaty.waitsFor.closesAt)
    return `${treaty.waitsFor.name} has to close first, on ${formatDate(treaty.waitsFor.closesAt)}.`
  return null
}

/** Bring collateral, take the treaty, take collateral back, send what is owed: each where it is possible. */
export function TreatyActions({ treaty, position, account }: Props) {
  const [bringing, setBringing] = useState<DepositTreatyRequest | null>(null)
  const [taking, setTaking] = useState<TakeTreatyRequest | null>(null)
  const [redeeming, setRedeeming] = useState<RedeemTreatyRequest | null>(null)
  const [paying, setPaying] = useState(false)
  const now = useStream().head?.time ?? treaty.asOf.time
  const target = { address: treaty.address as `0x${string}`, name: treaty.name }
  const isRaising = treaty.stage === 'raising'
  const isFree = isRaising || treaty.stage === 'released' || treaty.stage === 'failed'
  const shares = BigInt(position.shares)
  const blocked = obstacle(treaty, now)
  const isFull = BigInt(treaty.collateral) >= BigInt(treaty.limit)
  return (
    <div className="space-y-4">
      {isRaising && !isFull && (
        <CollateralForm
          key={position.deposited}
          treaty={treaty}
          account={account}
          onReview={(assets) => setBringing({ treaty: target, assets, retention: BigInt(treaty.retention) })}
        />
      )}
      {isRaising && (
        <div>
          <Button
            look={isFull ? 'primary' : 'quiet'}
            className="w-full"
            disabled={blocked !== null}
            aria-describedby="take-note"
            onClick={() => setTaking({ treaty: target, cession: BigInt(treaty.cession), closesAt: treaty.closesAt })}
          >
            Take the treaty
          </Button>
          <p id="take-note" className="mt-1 text-sm text-ink-2">
            {blocked ?? 'Opens it at the ceded share of now, for all who brought collateral.'}
          </p>
        </div>
      )}
      {shares > 0n && isFree && (
        <Button
          look={isRaising ? 'quiet' : 'primary'}
          className="w-full"
          onClick={() => setRedeeming({ treaty: target, shares, value: BigInt(position.value) })}
        >
          Take back your collateral
        </Button>
      )}
      {shares > 0n && !isFree && (
        <Notice>
          Your collateral backs the covers that the treaty carries. It is free when the treaty has closed and all of
          them have expired.
        </Notice>
      )}
      {treaty.refunds !== '0' && position.deposited !== '0' && (
        <Notice>
          A recovery came after the collateral was released. What of it is yours is on{' '}
          <Link href="/account" className="text-marine underline underline-offset-4">
            your account
          </Link>
          .
        </Notice>
      )}
      {treaty.receivable !== '0' && (
        <Button look="quiet" className="w-full" onClick={() => setPaying(true)}>
          Send the pool what it is owed
        </Button>
      )}
      {/* Dialogs stay when what they did takes away the control that opened them: they must be read. */}
      {bringing && <FlowDialog flow={depositTreaty} request={bringing} onClose={() => setBringing(null)} />}
      {taking && <FlowDialog flow={takeTreaty} request={taking} onClose={() => setTaking(null)} />}
      {redeeming && <FlowDialog flow={redeemTreaty} request={redeeming} onClose={() => setRedeeming(null)} />}
      {paying && (
        <FlowDialog
          flow={payReceivable}
          request={{ treaty: target, amount: BigInt(treaty.receivable), pool: treaty.pool.name }}
          onClose={() => setPaying(false)}
        />
      )}
    </div>
  )
}
