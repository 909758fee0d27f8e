'use client'

import { formatClock } from '@/app/_format/clock'
import { formatPercent } from '@/app/_format/percent'
import type { TreatyView } from '@/lib/schemas/treaty'

const HEIGHT = 96
const PAD = 10

/** The ceded share over the auction's time, with where it stands now. */
export function CessionLine({ treaty }: { treaty: TreatyView }) {
  const { auction, cession } = treaty
  const [from, to] = [Number(auction.from), Number(auction.to)]
  const done = to === from ? 0 : (Number(cession) - from) / (to - from)
  const y = HEIGHT - PAD - done * (HEIGHT - 2 * PAD)
  const summary = `The ceded share rises from ${formatPercent(auction.from, 2)} to ${formatPercent(auction.to, 2)} and stands at ${formatPercent(cession, 2)}.`
  return (
    <figure>
      <div className="flex gap-3">
        <div className="flex w-14 shrink-0 flex-col justify-between text-right text-xs text-ink-2">
          <span className="num">{formatPercent(auction.to, 1)}</span>
          <span className="num">{formatPercent(auction.from, 1)}</span>
        </div>
        <div className="relative min-w-0 flex-1" role="img" aria-label={summary} style={{ height: HEIGHT }}>
          <svg className="absolute inset-0 size-full overflow-visible" aria-hidden="true">
            <line x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} stroke="var(--line-strong)" />
            <line
              x1="0"
              x2="100%"
              y1={HEIGHT - PAD}
              y2={PAD}
              stroke="var(--line-strong)"
              strokeWidth="2"
              strokeDasharray="4 4"
            />
            <line x1="0" x2={`${done * 100}%`} y1={HEIGHT - PAD} y2={y} stroke="var(--marine)" strokeWidth="3" />
            <circle cx={`${done * 100}%`} cy={y} r="5" fill="var(--marine)" />
          </svg>
        </div>
      </div>
      <figcaption className="mt-1 flex justify-between pl-[4.25rem] text-xs text-ink-2">
        <span>{formatClock(auction.start)}</span>
        <span>{formatClock(auction.end)}</span>
      </figcaption>
    </figure>
  )
}
