'use client'

import { useId } from 'react'
import { readAddress } from '@/app/_format/readAddress'

type Props = { label: string; value: string; onChange: (value: string) => void }

/** A field for an account's address, checked while typing. */
export function AddressField({ label, value, onChange }: Props) {
  const id = useId()
  const isWrong = value.trim() !== '' && readAddress(value) === null
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder="0x…"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-note`}
        className="mt-1 min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 font-mono text-sm outline-none focus:outline-2 focus:outline-offset-1 focus:outline-marine"
      />
      <p id={`${id}-note`} className="mt-1 min-h-5 text-sm text-loss" aria-live="polite">
        {isWrong ? 'Enter an address: 0x and 40 hex digits.' : ''}
      </p>
    </div>
  )
}
