'use client'

import { useId } from 'react'

type Props = { label: string; unit: string; value: string; onChange: (value: string) => void }

/** A field for a number with its unit. */
export function NumberField({ label, unit, value, onChange }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="mt-1 flex items-center rounded-md border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-marine">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={`${id}-unit`}
          className="num min-h-10 w-full min-w-0 bg-transparent px-3 outline-none"
        />
        <span id={`${id}-unit`} className="px-3 text-sm whitespace-nowrap text-ink-2">
          {unit}
        </span>
      </div>
    </div>
  )
}
