'use client'

import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { type GlossaryTerm, glossary } from '@/app/_format/glossary'

type Props = { term: GlossaryTerm; children: ReactNode }

/** A word of the field with its meaning behind it: by pointer, by touch and by keyboard. */
export function Term({ term, children }: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        className="cursor-help border-b border-dotted border-line-strong text-left text-inherit hover:border-marine"
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup className="max-w-72 rounded-md border border-line bg-surface px-3 py-2 text-sm text-ink-2 shadow-lg">
            <Popover.Title className="font-semibold text-ink">{children}</Popover.Title>
            <Popover.Description>{glossary[term]}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
