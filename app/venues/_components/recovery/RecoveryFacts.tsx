import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Notice } from '@/app/_components/ui/Notice'
import type { RecoveryPreview } from '@/app/venues/_components/recovery/recoveryPreview'

/** What a recovery of an amount would take from the venue, and whom it would refund. */
export function RecoveryFacts({ preview, amount }: { preview: RecoveryPreview; amount: bigint }) {
  const { counted, taken, toTreaties, toShares, toVault } = preview
  const part = (label: string, value: bigint) => ({
    label: <span className="pl-4">{label}</span>,
    value: <Amount value={value} />,
  })
  return (
    <div className="space-y-3">
      <Facts
        facts={[
          { label: 'You pay in, for those who paid', value: <Amount value={taken} /> },
          ...toTreaties.map(({ name, amount: to }) => part(`to ${name}`, to)),
          ...toShares.map(({ name, amount: to }) => part(`to the shares of ${name} held at the loss`, to)),
          ...(toVault > 0n ? [part('back to your fund vault', toVault)] : []),
          { label: 'The venue keeps, for its own part of the loss', value: <Amount value={amount - taken} /> },
        ]}
      />
      {counted < amount && (
        <Notice tone="warn">
          Only <Amount value={counted} /> counts: with what came back before, the rest exceeds the loss.
        </Notice>
      )}
      {counted > 0n && taken === 0n && (
        <Notice>Nothing of it is due to others: what came back first makes good the loss above the layers.</Notice>
      )}
    </div>
  )
}
