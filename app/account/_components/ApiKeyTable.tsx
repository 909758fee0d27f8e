'use client'

import { useState } from 'react'
import { z } from 'zod'
import { Badge } from '@/app/_components/ui/Badge'
import { Button } from '@/app/_components/ui/Button'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Notice } from '@/app/_components/ui/Notice'
import { formatTime } from '@/app/_format/time'
import { fetchView } from '@/app/_hooks/fetchView'
import type { ApiKeyView } from '@/lib/schemas/apiKey'

/** Keys without their secret; a key is revoked by asking twice. */
export function ApiKeyTable({ keys, onRevoked }: { keys: ApiKeyView[]; onRevoked: () => void }) {
  const [sure, setSure] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const revoke = async (id: string) => {
    setError(null)
    try {
      await fetchView(`/api/v1/api-keys?id=${id}`, z.unknown(), { method: 'DELETE' })
      onRevoked()
    } catch (fault) {
      setError(fault instanceof Error ? fault.message : 'The key could not be revoked. Try again.')
    } finally {
      setSure(null)
    }
  }
  if (keys.length === 0)
    return <EmptyState title="No key yet">Make one to register a venue, send exposures and request quotes.</EmptyState>
  return (
    <>
      {error && <Notice tone="loss">{error}</Notice>}
      <DataTable
        caption="API keys"
        rows={keys}
        rowKey={(key) => key.id}
        columns={[
          { key: 'name', head: 'Name', cell: (key) => key.name },
          {
            key: 'prefix',
            head: 'Starts with',
            cell: (key) => <code className="font-mono text-xs">{key.prefix}…</code>,
          },
          { key: 'created', head: 'Made', from: 'md', cell: (key) => formatTime(key.createdAt) },
          {
            key: 'used',
            head: 'Last used',
            from: 'sm',
            cell: (key) => (key.lastUsedAt === null ? 'never' : formatTime(key.lastUsedAt)),
          },
          {
            key: 'state',
            head: 'State',
            numeric: true,
            cell: (key) =>
              key.revokedAt !== null ? (
                <Badge>revoked</Badge>
              ) : (
                <Button
                  look="bare"
                  className="min-h-0! text-loss!"
                  onClick={() => (sure === key.id ? revoke(key.id) : setSure(key.id))}
                >
                  {sure === key.id ? 'Revoke for good?' : 'Revoke'}
                  <span className="sr-only"> key {key.name}</span>
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}
