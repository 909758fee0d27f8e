'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { reportedIndex } from '@/app/venues/_components/reportedIndex'
import type { CoverDetail } from '@/lib/schemas/cover'

/** The cover in four figures; a payout is read out when it comes. */
export function CoverFigures({ cover }: { cover: CoverDetail }) {
  const paid = BigInt(cover.paid)
  const owed = BigInt(cover.owed)
  const share = formatPercent(Number((paid * 10n ** 9n) / BigInt(cover.layer.limit)) / 1e9, 1)
  return (
    <div aria-live="polite">
      <Figures
        large
        figures={[
          {
            label: <Term term="index">Index</Term>,
            value: <Amount value={reportedIndex(cover.index, cover.indexSeries)} digits={0} />,
            note: (
              <>
                attaches at <Amount value={cover.layer.attachment} digits={0} />
              </>
            ),
          },
          {
            label: 'Paid',
            value: (
              <span className={paid > 0n ? 'text-loss' : undefined}>
                <Amount value={paid} digits={0} />
              </span>
            ),
            note:
              owed > 0n ? (
                <>
                  owed beyond that: <Amount value={owed} digits={0} />
                </>
              ) : (
                `${share} of the limit`
              ),
          },
          {
            label: <Term term="limit">Limit</Term>,
            value: <Amount value={cover.layer.limit} digits={0} />,
            note: `${formatPercent(cover.layer.share, 0)} of the layer`,
          },
          {
            label: 'Premium',
            value: <Amount value={cover.premium} digits={0} />,
            note: (
              <>
                {formatPercent(cover.rateOnLine, 1)} <Term term="rateOnLine">rate on line</Term>
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
