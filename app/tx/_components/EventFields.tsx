'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Time } from '@/app/_components/ui/Time'
import type { ReceiptEvent } from '@/app/tx/_components/receiptView'

/** Names under which the contracts' events carry amounts of the asset, and times. */
const AMOUNTS = new Set(
  'amount assets value limit premium fee floor loss cumulativeLoss refill paid paidTotal index baseline released refund forfeited reportedLoss effectiveLoss fundBalance raoi openInterest fundDeclared attachment exhaustion'.split(
    ' ',
  ),
)
const TIMES = new Set('observedAt start end deadline closesAt'.split(' '))

function show(name: string, value: string) {
  if (/^0x[0-9a-fA-F]{40}$/.test(value)) return <Hex value={value} />
  if (/^0x[0-9a-fA-F]{64}$/.test(value)) return <Hex value={value} label="hash" />
  if (AMOUNTS.has(name) && /^-?\d+$/.test(value)) return <Amount value={value} />
  if (TIMES.has(name) && /^\d+$/.test(value)) return <Time at={Number(value)} />
  if (value === 'true' || value === 'false') return value === 'true' ? 'yes' : 'no'
  return <span className="num break-all font-normal">{value}</span>
}

const inWords = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** What an event says, amounts and times readable. */
export function EventFields({ fields }: { fields: ReceiptEvent['fields'] }) {
  if (fields.length === 0) return null
  return (
    <div className="mt-2">
      <Facts
        facts={fields.map(({ name, label, value }) => ({ label: label ?? inWords(name), value: show(name, value) }))}
      />
    </div>
  )
}
