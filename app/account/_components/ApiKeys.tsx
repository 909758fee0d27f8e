'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { ApiKeyForm } from '@/app/account/_components/ApiKeyForm'
import { ApiKeyTable } from '@/app/account/_components/ApiKeyTable'
import { apiKeyListSchema } from '@/lib/schemas/apiKey'

/** The account's keys: make, see, revoke. */
export function ApiKeys() {
  const live = useLive({ url: '/api/v1/api-keys', schema: apiKeyListSchema, topics: [] })
  return (
    <Card title="API keys">
      <ApiKeyForm onCreated={live.retry} />
      <div className="mt-6">
        <LiveView live={live} what="Your API keys">
          {({ items }) => <ApiKeyTable keys={items} onRevoked={live.retry} />}
        </LiveView>
      </div>
    </Card>
  )
}
