import { type MoneyPart, MoneyParts } from '@/app/_components/ui/MoneyParts'
import type { TreatyDetail } from '@/lib/schemas/treaty'

function parts(treaty: TreatyDetail): MoneyPart[] {
  return [
    { label: 'Collateral of the shares', value: treaty.collateral, note: 'with earned premium, less losses borne' },
    { label: 'Unearned premium', value: treaty.unearned, note: 'ceded for time ahead', term: 'unearned' },
    { label: 'Owed to the pool', value: treaty.receivable, note: 'a transfer failed; anyone can send it again' },
    { label: 'Reserved', value: treaty.reserved, note: 'premium given back that waits for its owner' },
    { label: 'Refunds', value: treaty.refunds, note: 'of recoveries, for who held shares' },
    { label: 'Cash in the contract', value: treaty.cash, note: 'the sum of the above' },
  ]
}

/** Where the treaty's tokens are. */
export function TreatyMoney({ treaty }: { treaty: TreatyDetail }) {
  return <MoneyParts caption="The treaty’s cash and what it is for" parts={parts(treaty)} />
}
