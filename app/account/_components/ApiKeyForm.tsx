'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { fetchView } from '@/app/_hooks/fetchView'
import { NewKey } from '@/app/account/_components/NewKey'
import { type ApiKeyCreated, apiKeyCreatedSchema, apiKeyCreateSchema } from '@/lib/schemas/apiKey'

/** Names a new key, then shows it once. */
export function ApiKeyForm({ onCreated }: { onCreated: () => void }) {
  const [name, setName] = useState('')
  const [created, setCreated] = useState<ApiKeyCreated | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const parsed = apiKeyCreateSchema.safeParse({ name })
    if (!parsed.success) return setError('Give the key a name of 1 to 64 characters.')
    setBusy(true)
    setError(null)
    try {
      const init = {
        method: 'POST',
        body: JSON.stringify(parsed.data),
        headers: { 'content-type': 'application/json' },
      }
      setCreated(await fetchView('/api/v1/api-keys', apiKeyCreatedSchema, init))
      setName('')
      onCreated()
    } catch (fault) {
      setError(fault instanceof Error ? fault.message : 'The key could not be made. Try again.')
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="space-y-4">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-1 basis-56 text-sm font-medium">
          Name of a new key
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={64}
            autoComplete="off"
            placeholder="quotes, production"
            className="mt-1 block min-h-10 w-full rounded-md border border-line-strong bg-surface px-3 font-normal placeholder:text-ink-3"
          />
        </label>
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {busy ? 'Making the key…' : 'Make key'}
        </Button>
      </form>
      <div aria-live="polite">
        {error && <Notice tone="loss">{error}</Notice>}
        {created && <NewKey created={created} onDone={() => setCreated(null)} />}
      </div>
    </div>
  )
}
