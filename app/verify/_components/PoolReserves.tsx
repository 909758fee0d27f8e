import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { Facts } from '@/app/_components/ui/Facts'
import { Meter } from '@/app/_components/ui/Meter'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'
import type { PoolReservesView } from '@/lib/schemas/reserves'

/** A pool's ledger line by line, and how much of its assets its promises use. */
export function PoolReserves({ reserves }: { reserves: PoolReservesView }) {
  const { pool, treaty } = reserves
  const assets = BigInt(reserves.totalAssets)
  const ratio = assets === 0n ? 0 : Number((BigInt(reserves.outstanding) * 10_000n) / assets) / 10_000
  const line = (label: React.ReactNode, value: string) => ({ label, value: <Amount value={value} digits={2} /> })
  return (
    <Card
      title={
        <Link href={`/pools/${pool.address}`} className="underline-offset-4 hover:underline">
          {pool.name}
        </Link>
      }
      aside={
        <span className="flex flex-wrap gap-2">
          {reserves.frozen && (
            <Badge tone="warn">
              {reserves.frozenUntil === null ? 'frozen' : `frozen until ${formatTime(reserves.frozenUntil)}`}
            </Badge>
          )}
          <Badge tone={reserves.sound ? 'good' : 'loss'}>
            {reserves.sound ? 'backed in full' : 'not backed in full'}
          </Badge>
        </span>
      }
    >
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <Facts
          facts={[
            line('Tokens held', reserves.balance),
            line('Belongs to the stakers', reserves.totalAssets),
            line(<Term term="unearned">Unearned premium</Term>, reserves.unearned),
            line('Protocol fees', reserves.fees),
            line(<Term term="reserved">Reserved for venues</Term>, reserves.reserved),
            line(<Term term="claimable">Exits to collect</Term>, reserves.claimable),
            line(<Term term="dripping">Streaming to the shares</Term>, reserves.dripping),
          ]}
        />
        <div className="space-y-4">
          <div>
            <p className="mb-2 flex justify-between text-sm">
              <span className="text-ink-2">Assets that back limits</span>
              <span className="num font-medium">{formatPercent(ratio)}</span>
            </p>
            <Meter label="Assets that back limits" ratio={ratio} text={formatPercent(ratio)} />
          </div>
          <Facts
            facts={[
              line('Limits promised', reserves.outstanding),
              line(<Term term="freeCapacity">Free capacity</Term>, reserves.freeCapacity),
              line('Waiting exits, when requested', reserves.requested),
              ...(treaty
                ? [
                    {
                      label: 'Treaty',
                      value: (
                        <Link
                          href={`/reinsurance/${treaty.address}`}
                          className="text-marine underline underline-offset-4"
                        >
                          {treaty.stage}
                        </Link>
                      ),
                    },
                    line('Treaty collateral', treaty.balance),
                    line('Paid by the treaty so far', treaty.ceded),
                  ]
                : [{ label: 'Treaty', value: 'none' }]),
            ]}
          />
        </div>
      </div>
    </Card>
  )
}
