'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { TreatyDetail } from '@/lib/schemas/treaty'

/** The treaty in four figures; a loss is read out when it comes. */
export function TreatyFigures({ treaty }: { treaty: TreatyDetail }) {
  const { reinsurers } = treaty
  const isRaising = treaty.stage === 'raising'
  return (
    <div aria-live="polite">
      <Figures
        large
        figures={[
          {
            label: <Term term="limit">Limit</Term>,
            value: <Amount value={treaty.limit} compact digits={0} />,
            note: (
              <>
                beyond a <Term term="retention">retention</Term> of{' '}
                <Amount value={treaty.retention} compact digits={0} />
              </>
            ),
          },
          {
            label: <Term term="collateral">Collateral</Term>,
            value: <Amount value={treaty.collateral} compact digits={0} />,
            note: `of ${reinsurers.toLocaleString('en')} ${reinsurers === 1 ? 'reinsurer' : 'reinsurers'}`,
          },
          {
            label: <Term term="cession">{isRaising ? 'Ceded share now' : 'Ceded share'}</Term>,
            value: <span className="num">{formatPercent(treaty.cession, 2)}</span>,
            note: isRaising ? (
              'of the premium'
            ) : (
              <>
                <Amount value={treaty.premiumCeded} digits={0} /> of premium so far
              </>
            ),
          },
          {
            label: 'Losses borne',
            value: (
              <span className={treaty.ceded === '0' ? undefined : 'text-loss'}>
                <Amount value={treaty.ceded} digits={0} />
              </span>
            ),
            note: (
              <>
                of <Amount value={treaty.losses} compact digits={0} /> lost by its covers
                {treaty.lossesRefunded !== '0' && (
                  <>
                    , <Amount value={treaty.lossesRefunded} compact digits={0} /> of it recovered since
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
