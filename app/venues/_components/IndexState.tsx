'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Meter } from '@/app/_components/ui/Meter'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { ProgramView } from '@/lib/schemas/program'

const WAD = 10n ** 18n

type Props = {
  program: Pick<ProgramView, 'index' | 'layers' | 'paid' | 'limitSold'>
  /** The index as reports show it. */
  reported: string
}

/** Where the index stands between nothing, attachment and exhaustion, in words. */
export function IndexState({ program, reported }: Props) {
  const layers = [...program.layers].sort((a, b) => a.index - b.index)
  const lowest = layers[0]
  const highest = layers[layers.length - 1]
  if (!lowest || !highest) return null
  const index = BigInt(reported)
  const attachment = BigInt(lowest.attachment)
  const exhaustion = BigInt(highest.exhaustion)
  const inside = index > attachment
  const ratio = inside
    ? ((min(index, exhaustion) - attachment) * WAD) / (exhaustion - attachment)
    : attachment > 0n
      ? (index * WAD) / attachment
      : 0n
  const share = formatPercent(ratio, 1)
  const text = inside ? `${share} into the covered layer` : `${share} of the way to the attachment`
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-2xl font-semibold tracking-tight">
          <Amount value={index} digits={0} />
        </p>
        <p className={inside ? 'text-sm font-medium text-loss' : 'text-sm text-ink-2'}>{text}</p>
      </div>
      <p className="mt-0.5 mb-2 text-sm text-ink-2">
        <Term term="index">Index</Term> against <Term term="attachment">attachment</Term> at{' '}
        <Amount value={attachment} digits={0} /> and <Term term="exhaustion">exhaustion</Term> at{' '}
        <Amount value={exhaustion} digits={0} />
      </p>
      <Meter label="Index in the tower" ratio={Number(ratio) / 1e18} text={text} tone={inside ? 'loss' : 'marine'} />
      {index > BigInt(program.index) && (
        <p className="mt-2 text-sm text-ink-2">
          As reported; settlement has proven <Amount value={program.index} digits={0} /> so far.
        </p>
      )}
      {BigInt(program.paid) > 0n && (
        <p className="mt-2 text-sm">
          <span className="font-medium text-loss">
            Paid <Amount value={program.paid} />
          </span>{' '}
          of <Amount value={program.limitSold} digits={0} /> covered.
        </p>
      )}
    </div>
  )
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
