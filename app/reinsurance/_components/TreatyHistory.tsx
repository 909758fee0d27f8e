'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Amount } from '@/app/_components/ui/Amount'
import { Hex } from '@/app/_components/ui/Hex'
import { ScrollRegion } from '@/app/_components/ui/ScrollRegion'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { formatPercent } from '@/app/_format/percent'
import type { TreatyEntry } from '@/lib/schemas/treaty'

function CoverLink({ id }: { id: number }) {
  return (
    <Link href={`/covers/${id}`} className="text-marine underline underline-offset-4">
      cover {id}
    </Link>
  )
}

/** An event of a treaty's life as a sentence. */
function sentence(entry: TreatyEntry): ReactNode {
  switch (entry.kind) {
    case 'admitted':
      return 'Governance admitted the treaty.'
    case 'deposited':
      return (
        <>
          <Hex value={entry.owner} /> brought <Amount value={entry.assets} digits={0} />.
        </>
      )
    case 'withdrawn':
      return (
        <>
          <Hex value={entry.owner} /> took back <Amount value={entry.assets} digits={0} />.
        </>
      )
    case 'opened':
      return <>It was taken, for {formatPercent(entry.cession, 2)} of the premium.</>
    case 'carried':
      return (
        <>
          It carries <CoverLink id={entry.coverId} />, for <Amount value={entry.premium} digits={0} /> of its premium.
        </>
      )
    case 'ceded':
      return (
        <>
          <CoverLink id={entry.coverId} /> lost <Amount value={entry.loss} digits={0} />; the treaty brought{' '}
          <span className={entry.refill === '0' ? undefined : 'font-medium text-loss'}>
            <Amount value={entry.refill} digits={0} />
          </span>{' '}
          of it{entry.pushed ? '' : ', and owes the rest: the transfer failed'}.
        </>
      )
    case 'paid':
      return (
        <>
          It paid <Amount value={entry.amount} digits={0} /> that it owed the pool.
        </>
      )
    case 'refunded':
      return (
        <>
          A recovery on <CoverLink id={entry.coverId} /> brought back <Amount value={entry.amount} digits={0} />.
        </>
      )
  }
}

/** Event by event, newest first; what comes in while the page is open is read out. */
export function TreatyHistory({ entries }: { entries: TreatyEntry[] }) {
  return (
    <ScrollRegion label="What happened to the treaty" className="max-h-96 overflow-y-auto pr-2">
      <ol className="divide-y divide-line" aria-live="polite" aria-relevant="additions">
        {entries.map((entry, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the oldest, an entry's place never changes
            key={`${entry.transaction}-${entry.kind}-${entries.length - i}`}
            className="py-2 text-sm first:pt-0 last:pb-0"
          >
            <p>{sentence(entry)}</p>
            <p className="text-xs text-ink-3">
              <Time at={entry.time} /> · <TxLink hash={entry.transaction} />
            </p>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  )
}
