'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { formatSharePrice } from '@/app/_format/sharePrice'
import type { PoolDetail } from '@/lib/schemas/pool'

/** The pool in four figures. */
export function PoolFigures({ pool }: { pool: PoolDetail }) {
  const paid = BigInt(pool.lossesPaid)
  return (
    <Figures
      large
      figures={[
        {
          label: 'Assets',
          value: <Amount value={pool.totalAssets} compact digits={0} />,
          note: `${pool.stakers.toLocaleString('en')} ${pool.stakers === 1 ? 'staker' : 'stakers'}`,
        },
        {
          label: <Term term="utilisation">Utilisation</Term>,
          value: <span className="num">{formatPercent(pool.utilisation, 1)}</span>,
          note: (
            <>
              <Amount value={pool.outstanding} compact digits={0} /> outstanding
            </>
          ),
        },
        {
          label: <Term term="premiumEarned">Premium earned</Term>,
          value: <Amount value={pool.premiumEarned} digits={0} />,
          note: (
            <>
              <Amount value={pool.unearned} compact digits={0} /> <Term term="unearned">unearned</Term>
            </>
          ),
        },
        {
          label: <Term term="sharePrice">Share price</Term>,
          value: <span className="num">{formatSharePrice(pool.sharePrice)}</span>,
          note:
            paid > 0n ? (
              <span className="text-loss">
                losses paid <Amount value={paid} compact digits={0} />
              </span>
            ) : (
              'no losses paid'
            ),
        },
      ]}
    />
  )
}
