'use client'

import { ScaleMarks } from '@/app/_components/tower/ScaleMarks'
import { TowerBands } from '@/app/_components/tower/TowerBands'
import { formatAmount } from '@/app/_format/amount'
import { toUnits } from '@/app/_format/toUnits'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { treatyGeometry } from '@/app/reinsurance/_components/treatyGeometry'
import type { TreatyView } from '@/lib/schemas/treaty'

const LEGEND = [
  { label: 'The treaty’s', swatch: 'bg-cover' },
  {
    label: 'The pool’s own',
    swatch:
      'border border-line-strong bg-[repeating-linear-gradient(45deg,var(--sunken)_0_4px,var(--line-strong)_4px_6px)]',
  },
  { label: 'Loss so far, borne by the treaty', swatch: 'bg-paid' },
  {
    label: 'Loss so far, borne by the pool',
    swatch: 'border border-loss bg-[repeating-linear-gradient(45deg,var(--loss-soft)_0_4px,var(--loss)_4px_5px)]',
  },
]

/** Who bears the losses of the covers that the treaty carries, drawn to scale, with the loss so far standing in it. */
export function TreatyLayer({ treaty }: { treaty: TreatyView }) {
  const asset = useAsset()
  const money = (base: bigint) => `${formatAmount(base, { decimals: asset.decimals, digits: 0 })} ${asset.symbol}`
  const geometry = treatyGeometry(treaty)
  const retention = BigInt(treaty.retention)
  const top = retention + BigInt(treaty.limit)
  const loss = BigInt(treaty.losses) - BigInt(treaty.lossesRefunded)
  const at = (value: bigint) => geometry.yOf(toUnits(value))
  const summary = `The pool bears losses up to ${money(retention)}, the treaty those from there to ${money(top)}, the pool again what is beyond. ${loss === 0n ? 'Nothing is lost so far.' : `Lost so far${treaty.lossesRefunded === '0' ? '' : ', less what was recovered'}: ${money(loss)}, of which the treaty bears ${money(BigInt(treaty.ceded))}.`}`
  const plain = 'text-ink-2'
  return (
    <figure>
      <div className="flex gap-3">
        <ScaleMarks
          marks={[
            { key: 'retention', label: 'Retention', value: `${retention}`, y: at(retention), tone: plain },
            { key: 'top', label: 'Used up', value: `${top}`, y: at(top), tone: plain },
            { key: 'loss', label: 'Lost so far', value: `${loss}`, y: at(loss), tone: 'text-loss font-semibold' },
          ]}
        />
        <div className="relative h-80 min-w-0 flex-1" role="img" aria-label={summary}>
          <TowerBands bands={geometry.bands} level={at(loss)} />
        </div>
      </div>
      <figcaption className="mt-4">
        <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-2">
          {LEGEND.map(({ label, swatch }) => (
            <li key={label} className="flex items-center gap-2">
              <span className={`inline-block size-3.5 rounded-[2px] ${swatch}`} aria-hidden="true" />
              {label}
            </li>
          ))}
        </ul>
        <p className="mt-3 max-w-prose text-sm text-ink-2">{summary}</p>
      </figcaption>
    </figure>
  )
}
