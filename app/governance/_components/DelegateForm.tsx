'use client'

import { useId, useState } from 'react'
import { type Address, getAddress, isAddress } from 'viem'
import { Button } from '@/app/_components/ui/Button'

/** To whom else the votes go; checked while typing. */
export function DelegateForm({ onReview }: { onReview: (to: Address) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const address = text.trim()
  const isValid = isAddress(address, { strict: false })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isValid) onReview(getAddress(address))
      }}
    >
      <label htmlFor={id} className="text-sm font-medium">
        Delegate to another account
      </label>
      <input
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={address !== '' && !isValid ? true : undefined}
        aria-describedby={`${id}-note`}
        className="mt-1 min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 font-mono text-sm outline-none focus:outline-2 focus:outline-offset-1 focus:outline-marine"
      />
      <p id={`${id}-note`} className="mt-1 min-h-5 text-sm text-loss" aria-live="polite">
        {address !== '' && !isValid ? 'Enter an address: 0x and 40 hex digits.' : ''}
      </p>
      <Button type="submit" look="quiet" className="w-full" disabled={!isValid}>
        Review delegation
      </Button>
    </form>
  )
}
