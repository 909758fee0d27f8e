'use client'

import { ChangeTable } from '@/app/_components/charts/ChangeTable'
import { Amount } from '@/app/_components/ui/Amount'
import { Notice } from '@/app/_components/ui/Notice'
import { formatPercent } from '@/app/_format/percent'
import type { DriverName, Sensitivities as View } from '@/lib/schemas/sensitivity'

const LABELS: Record<DriverName, string> = {
  openInterest: 'Open interest',
  volatility: 'Volatility',
  fund: 'Insurance fund, and the layer with it',
  depth: 'Market depth',
  attachment: 'Attachment, at the same width',
}

/** How a premium answers to what it rests on, one thing at a time. */
export function Sensitivities({ sensitivities }: { sensitivities: View }) {
  const { premium, floor, bump, drivers } = sensitivities
  const held = floor !== null && BigInt(floor) >= BigInt(premium)
  return (
    <div className="space-y-4">
      {held && (
        <Notice tone="marine">
          The chain’s lowest price of <Amount value={floor} digits={0} /> is above the model’s, so it sets the premium.
          The changes below show only once they lift the model over it.
        </Notice>
      )}
      <ChangeTable
        caption="What moves the price"
        head={`${formatPercent(bump, 0)} more of`}
        premium={premium}
        rows={drivers.map(({ driver, change, standardError }) => ({
          ...{ key: driver, label: LABELS[driver], change, standardError },
        }))}
      />
      <p className="text-xs text-ink-3">
        From the model’s premium of <Amount value={premium} digits={0} />, one thing at a time and everything else as it
        is. A change smaller than twice its error can’t be told from none.
      </p>
    </div>
  )
}
