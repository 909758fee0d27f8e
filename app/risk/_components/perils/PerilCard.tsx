'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { Notice } from '@/app/_components/ui/Notice'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { UnitField } from '@/app/_components/ui/UnitField'
import { fetchView } from '@/app/_hooks/fetchView'
import { PerilPriceView } from '@/app/risk/_components/perils/PerilPriceView'
import { type PerilForm, perilBody } from '@/app/risk/_components/perils/perilForms'
import { perilPriceSchema } from '@/lib/schemas/peril'

/** Asks what a layer of one peril would cost. */
export function PerilCard({ form }: { form: PerilForm }) {
  const [texts, setTexts] = useState(() => Object.fromEntries(form.fields.map(({ key, start }) => [key, start])))
  const [asked, setAsked] = useState(() => perilBody(form, texts))
  const body = perilBody(form, texts)
  const { data, error, isFetching } = useQuery({
    queryKey: ['peril', form.url, asked],
    queryFn: ({ signal }) =>
      fetchView(form.url, perilPriceSchema, {
        ...{ method: 'POST', body: JSON.stringify(asked), headers: { 'content-type': 'application/json' }, signal },
      }),
    enabled: asked !== null,
    retry: false,
  })
  return (
    <Card title={form.title}>
      <p className="mb-4 text-sm text-ink-2">{form.lead}</p>
      <form
        className="grid grid-cols-2 items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(body)
        }}
      >
        {form.fields.map(({ key, label, unit }) => (
          <UnitField
            key={key}
            label={label}
            unit={unit}
            value={texts[key] ?? ''}
            onChange={(value) => setTexts({ ...texts, [key]: value })}
          />
        ))}
        <Button type="submit" className="min-h-11!" disabled={!body || isFetching}>
          {isFetching ? 'Pricing…' : 'Price it'}
        </Button>
      </form>
      <div className="mt-5" aria-live="polite">
        {error ? (
          <Notice tone="loss">{error.message}</Notice>
        ) : data ? (
          <PerilPriceView price={data} />
        ) : (
          <Skeleton label="Pricing" />
        )}
      </div>
    </Card>
  )
}
