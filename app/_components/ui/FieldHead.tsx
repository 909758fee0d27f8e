import type { ReactNode } from 'react'

/** A field's label, and what can be done with it at the other end of the line. */
export function FieldHead({ htmlFor, label, aside }: { htmlFor: string; label: string; aside?: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 text-sm">
      <label htmlFor={htmlFor} className="font-medium">
        {label}
      </label>
      {aside}
    </div>
  )
}
