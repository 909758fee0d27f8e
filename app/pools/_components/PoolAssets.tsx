import { type MoneyPart, MoneyParts } from '@/app/_components/ui/MoneyParts'
import type { PoolDetail } from '@/lib/schemas/pool'

function parts(pool: PoolDetail): MoneyPart[] {
  return [
    { label: 'Assets of the shares', value: pool.totalAssets, note: 'back every outstanding limit' },
    { label: 'Unearned premium', value: pool.unearned, note: 'paid for time ahead', term: 'unearned' },
    { label: 'Claimable exits', value: pool.claimable, note: 'fixed, waiting to be collected', term: 'claimable' },
    { label: 'Streaming to the shares', value: pool.dripping, note: 'over seven days', term: 'dripping' },
    { label: 'Protocol fees', value: pool.fees, note: 'earned, not yet collected' },
    { label: 'Reserved payouts', value: pool.reserved, note: 'wait for the venue’s vault', term: 'reserved' },
    { label: 'Cash in the contract', value: pool.cash, note: 'the sum of the above' },
  ]
}

/** Where the pool's tokens are. */
export function PoolAssets({ pool }: { pool: PoolDetail }) {
  return <MoneyParts caption="The pool’s cash and what it is for" parts={parts(pool)} />
}
