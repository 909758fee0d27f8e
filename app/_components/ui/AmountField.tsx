'use client'

import { type ReactNode, useId } from 'react'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  hint?: ReactNode
  onMost?: () => void
}

/** A field for an amount of the asset, with its unit, what is at hand, and what is wrong with it. */
export function AmountField({ label, value, onChange, error, hint, onMost }: Props) {
  const id = useId()
  const { symbol } = useAsset()
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {onMost && (
          <button type="button" onClick={onMost} className="text-marine underline-offset-4 hover:underline">
            Use all
          </button>
        )}
      </div>
      <div className="mt-1 flex items-center rounded-md border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-marine">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          placeholder="0.00"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          className="num min-h-11 w-full min-w-0 bg-transparent px-3 text-lg outline-none placeholder:text-ink-3"
        />
        <span className="px-3 text-sm text-ink-2">{symbol}</span>
      </div>
      <div id={`${id}-note`} className="mt-1 min-h-5 text-sm" aria-live="polite">
        {error ? <span className="text-loss">{error}</span> : <span className="text-ink-2">{hint}</span>}
      </div>
    </div>
  )
}
