'use client'

import { type ReactNode, useId } from 'react'
import { FieldHead } from '@/app/_components/ui/FieldHead'

type Props = {
  label: string
  unit: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  error?: string | null
  /** Left out together with `error`, the field stands without a line under it. */
  hint?: ReactNode
  /** Fills in the most there is. */
  onMost?: () => void
}

/** A field for a figure with its unit, what it may be, and what is wrong with it. */
export function UnitField({ label, unit, value, onChange, placeholder, error, hint, onMost }: Props) {
  const id = useId()
  const hasNote = error !== undefined || hint !== undefined
  return (
    <div>
      <FieldHead
        htmlFor={id}
        label={label}
        aside={
          onMost && (
            <button type="button" onClick={onMost} className="text-marine underline-offset-4 hover:underline">
              Use all
            </button>
          )
        }
      />
      <div className="mt-1 flex items-center rounded-md border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-marine">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={hasNote ? `${id}-unit ${id}-note` : `${id}-unit`}
          className="num min-h-11 w-full min-w-0 bg-transparent px-3 text-lg outline-none placeholder:text-ink-3"
        />
        <span id={`${id}-unit`} className="px-3 text-sm whitespace-nowrap text-ink-2">
          {unit}
        </span>
      </div>
      {hasNote && (
        <div id={`${id}-note`} className="mt-1 min-h-5 text-sm" aria-live="polite">
          {error ? <span className="text-loss">{error}</span> : <span className="text-ink-2">{hint}</span>}
        </div>
      )}
    </div>
  )
}
