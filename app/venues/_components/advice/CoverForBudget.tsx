'use client'

import { useState } from 'react'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Notice } from '@/app/_components/ui/Notice'
import { parseAmount } from '@/app/_format/parseAmount'
import { formatPercent } from '@/app/_format/percent'
import { fetchView } from '@/app/_hooks/fetchView'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { type Advice, adviceSchema } from '@/lib/schemas/advice'

/** Asks what limit a premium buys above each of some attachments. */
export function CoverForBudget({ slug }: { slug: string }) {
  const { decimals } = useAsset()
  const [text, setText] = useState('100,000')
  const [cover, setCover] = useState<Advice['cover']>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const budget = parseAmount(text, decimals)

  async function ask() {
    setBusy(true)
    setFailure(null)
    try {
      const advice = await fetchView(`/api/v1/venues/${slug}/advice?budget=${budget}`, adviceSchema)
      setCover(advice.cover)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'The price could not be computed.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="space-y-4">
      <form
        className="grid items-start gap-3 sm:grid-cols-[1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault()
          if (budget) void ask()
        }}
      >
        <AmountField
          label="Premium to spend"
          value={text}
          onChange={setText}
          error={text !== '' && !budget ? 'Enter an amount above 0.' : null}
          hint="For the whole term, at the model’s price."
        />
        <Button type="submit" disabled={!budget || busy} className="sm:mt-7">
          {busy ? 'Pricing…' : 'Price it'}
        </Button>
      </form>
      {failure && <Notice tone="loss">{failure}</Notice>}
      {cover && (
        <>
          <DataTable
            caption="Limits that the budget buys"
            rows={cover.options}
            rowKey={({ attachment }) => attachment}
            columns={[
              {
                key: 'attachment',
                head: 'Attaches at',
                cell: ({ attachment }) => <Amount value={attachment} compact digits={0} />,
              },
              {
                key: 'limit',
                head: 'Limit',
                numeric: true,
                cell: ({ limit }) => <Amount value={limit} compact digits={0} />,
              },
              {
                key: 'premium',
                head: 'Premium',
                numeric: true,
                from: 'sm',
                cell: ({ premium }) => <Amount value={premium} digits={0} />,
              },
              {
                key: 'attach',
                head: 'Chance it attaches',
                numeric: true,
                cell: ({ pAttach }) => formatPercent(pAttach.value),
              },
            ]}
          />
          <p className="text-xs text-ink-3">
            For {cover.days} days. The chain’s lowest price may be higher, and pools may have less capacity: a quote
            says.
          </p>
        </>
      )}
    </div>
  )
}
