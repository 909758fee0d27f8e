'use client'

import { useState } from 'react'
import type { Address } from 'viem'
import { AddressField } from '@/app/_components/ui/AddressField'
import { Button } from '@/app/_components/ui/Button'
import { readAddress } from '@/app/_format/readAddress'

/** To whom else the votes go; checked while typing. */
export function DelegateForm({ onReview }: { onReview: (to: Address) => void }) {
  const [text, setText] = useState('')
  const to = readAddress(text)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (to) onReview(to)
      }}
    >
      <AddressField label="Delegate to another account" value={text} onChange={setText} />
      <Button type="submit" look="quiet" className="w-full" disabled={!to}>
        Review delegation
      </Button>
    </form>
  )
}
