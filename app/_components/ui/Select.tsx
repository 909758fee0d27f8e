'use client'

import { ChevronDown } from 'lucide-react'
import { type ReactNode, type Ref, useId } from 'react'
import { FieldHead } from '@/app/_components/ui/FieldHead'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Beside the label: what else can be done with it. */
  aside?: ReactNode
  ref?: Ref<HTMLSelectElement>
  /** Options and groups of them. */
  children: ReactNode
}

/** A choice of one out of a list, by the browser's own control. */
export function Select({ label, value, onChange, aside, ref, children }: Props) {
  const id = useId()
  return (
    <div>
      <FieldHead htmlFor={id} label={label} aside={aside} />
      <div className="relative mt-1">
        <select
          id={id}
          ref={ref}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-11 w-full appearance-none rounded-md border border-line-strong bg-surface pr-9 pl-3 text-sm"
        >
          {children}
        </select>
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-3"
        />
      </div>
    </div>
  )
}
