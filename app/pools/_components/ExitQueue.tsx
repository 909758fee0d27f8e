'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { Facts } from '@/app/_components/ui/Facts'
import { Term } from '@/app/_components/ui/Term'
import { formatDuration } from '@/app/_format/duration'
import { formatTime } from '@/app/_format/time'
import type { PoolDetail } from '@/lib/schemas/pool'

/** Who waits to leave, and how much could leave or be sold now. */
export function ExitQueue({ pool }: { pool: PoolDetail }) {
  const { waiting, value, nextMaturesAt } = pool.exitQueue
  return (
    <Card title={<Term term="exit">Exit queue</Term>}>
      <Facts
        facts={[
          { label: 'Waiting requests', value: <span className="num">{waiting.toLocaleString('en')}</span> },
          { label: 'Value when requested', value: <Amount value={value} digits={0} /> },
          ...(nextMaturesAt === null
            ? []
            : [{ label: 'Next may be claimable', value: <span className="num">{formatTime(nextMaturesAt)}</span> }]),
          { label: <Term term="cooldown">Shortest wait</Term>, value: formatDuration(pool.cooldown) },
          {
            label: <Term term="freeCapacity">Free capacity</Term>,
            value: <Amount value={pool.freeCapacity} digits={0} />,
          },
        ]}
      />
    </Card>
  )
}
