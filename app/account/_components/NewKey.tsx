'use client'

import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import type { ApiKeyCreated } from '@/lib/schemas/apiKey'

/** The only time a key is shown. */
export function NewKey({ created, onDone }: { created: ApiKeyCreated; onDone: () => void }) {
  return (
    <Notice tone="good">
      <p className="font-medium">
        Key “{created.name}” is made. Copy it now: it is stored hashed and never shown again.
      </p>
      <code className="mt-2 block rounded border border-line bg-surface px-3 py-2 font-mono text-sm break-all select-all">
        {created.key}
      </code>
      <div className="mt-2 flex gap-3">
        <Button look="quiet" onClick={() => navigator.clipboard.writeText(created.key)}>
          Copy
        </Button>
        <Button look="bare" onClick={onDone}>
          I have it
        </Button>
      </div>
    </Notice>
  )
}
