import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Time } from '@/app/_components/ui/Time'
import { EventFields } from '@/app/tx/_components/EventFields'
import type { ReceiptView } from '@/app/tx/_components/receiptView'

/** `CoverSettled` as `Cover settled`. */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Who bore what the transaction paid. */
function Payment({ payment }: { payment: NonNullable<ReceiptView['payment']> }) {
  return (
    <Card title="Who paid">
      <Facts
        facts={[
          { label: 'To the venue’s fund', value: <Amount value={payment.paid} /> },
          { label: 'By the pool’s stake', value: <Amount value={payment.byPools} /> },
          { label: 'By the treaty behind it', value: <Amount value={payment.byTreaties} /> },
        ]}
      />
    </Card>
  )
}

/** One transaction: where it stands on the chain and what it did here. */
export function Receipt({ receipt }: { receipt: ReceiptView }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-5">
      <div className="space-y-6 lg:col-span-2">
        {receipt.payment && <Payment payment={receipt.payment} />}
        <Card title="Receipt">
          <Facts
            facts={[
              {
                label: 'Outcome',
                value: receipt.succeeded ? <Badge tone="good">succeeded</Badge> : <Badge tone="loss">failed</Badge>,
              },
              { label: 'Time', value: <Time at={receipt.time} /> },
              { label: 'Block', value: <span className="num">{receipt.block.toLocaleString('en')}</span> },
              { label: 'Sent by', value: <Hex value={receipt.from} /> },
              { label: 'Sent to', value: receipt.to ? <Hex value={receipt.to} /> : 'a new contract' },
              { label: 'Gas used', value: <span className="num">{receipt.gasUsed.toLocaleString('en')}</span> },
              { label: 'Hash', value: <Hex value={receipt.hash} label="transaction hash" /> },
            ]}
          />
        </Card>
      </div>
      <Card title="Events" className="lg:col-span-3">
        {receipt.events.length === 0 && (
          <EmptyState title="No events">This transaction changed nothing that contracts announce.</EmptyState>
        )}
        <ol className="divide-y divide-line">
          {receipt.events.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of a receipt's events is fixed
            <li key={i} className="py-4 first:pt-0 last:pb-0">
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm font-semibold">
                {inWords(event.event)}
                <span className="text-xs font-normal text-ink-2">
                  {event.contract} <Hex value={event.address} />
                </span>
              </h3>
              <EventFields fields={event.fields} />
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
