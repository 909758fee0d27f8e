import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { type Column, DataTable } from '@/app/_components/ui/DataTable'
import { Hex } from '@/app/_components/ui/Hex'
import { formatPercent } from '@/app/_format/percent'
import type { ChainFundView, VenueReservesView } from '@/lib/schemas/reserves'

type Row = { slug: string; name: string; fund: ChainFundView }

const columns: Column<Row>[] = [
  {
    key: 'venue',
    head: 'Venue',
    cell: ({ name, fund }) => (
      <span className="flex flex-wrap items-baseline gap-2">
        {name} <Hex value={fund.address} />
      </span>
    ),
  },
  {
    key: 'own',
    head: 'Its own money',
    numeric: true,
    from: 'sm',
    cell: ({ fund }) => <Amount value={fund.own} digits={0} />,
  },
  {
    key: 'payouts',
    head: 'Payouts at hand',
    numeric: true,
    from: 'md',
    cell: ({ fund }) => <Amount value={fund.payouts} digits={0} />,
  },
  {
    key: 'deficit',
    head: 'Deficit not paid yet',
    numeric: true,
    cell: ({ fund }) => <Amount value={fund.outstandingDeficit} digits={0} />,
  },
  { key: 'behind', head: 'When it runs dry', cell: ({ fund }) => <Behind recapitalisation={fund.recapitalisation} /> },
]

function Behind({ recapitalisation }: Pick<ChainFundView, 'recapitalisation'>) {
  if (!recapitalisation) return 'no auction of its token'
  const { address, live, price, target, raised, yearlyCap } = recapitalisation
  return (
    <span className="flex flex-wrap items-baseline gap-2">
      {live ? (
        <>
          <Badge tone="warn">its token is for sale</Badge>
          <span>
            <Amount value={raised} digits={0} /> of <Amount value={target} digits={0} />, now at{' '}
            <Amount value={price} /> a token
          </span>
        </>
      ) : (
        <span>its token is sold, up to {formatPercent(yearlyCap, 0)} of the supply a year</span>
      )}
      <Hex value={address} />
    </span>
  )
}

/** Funds that venues keep on chain, read from them, and what stands behind each. Nothing where no venue has one. */
export function ChainFunds({ venues }: { venues: VenueReservesView[] }) {
  const rows = venues.flatMap(({ venue: { slug, name }, chainFund }) =>
    chainFund ? [{ slug, name, fund: chainFund }] : [],
  )
  if (rows.length === 0) return null
  return (
    <Card title="Funds on chain">
      <DataTable
        caption="Insurance funds that venues keep on chain, and what stands behind them"
        columns={columns}
        rows={rows}
        rowKey={({ slug }) => slug}
      />
    </Card>
  )
}
