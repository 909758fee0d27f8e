'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'

const schema = z.object({
  changes: z.array(z.object({ key: z.number().int(), name: z.string(), text: z.string() })).min(1),
  prose: z.object({ title: z.string(), text: z.string() }),
})

/** What the person has written so far. */
type Draft = z.output<typeof schema>

const EMPTY: Draft = { changes: [{ key: 1, name: '', text: '' }], prose: { title: '', text: '' } }
const PLACE = 'ballast.proposal'

function kept(): Draft | null {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(PLACE) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** A proposal's draft; this tab keeps it over a reload and a look at another page, until it is proposed. */
export function useDraft() {
  const [draft, setDraft] = useState(EMPTY)
  // Not at the first render: the server knows nothing of it.
  useEffect(() => {
    const before = kept()
    if (before) setDraft(before)
  }, [])
  const change = (edit: (now: Draft) => Draft) =>
    setDraft((now) => {
      const next = edit(now)
      try {
        sessionStorage.setItem(PLACE, JSON.stringify(next))
      } catch {
        // A browser that keeps nothing still lets one write.
      }
      return next
    })
  const clear = () => {
    sessionStorage.removeItem(PLACE)
    setDraft(EMPTY)
  }
  return { ...draft, change, clear }
}
