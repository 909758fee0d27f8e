'use client'

import { useId } from 'react'
import { Markdown } from '@/app/_components/ui/Markdown'

export type ProseText = { title: string; text: string }

type Props = { prose: ProseText; onChange: (prose: ProseText) => void }

/** Longest title, characters. */
const TITLE = 120
const input =
  'mt-1 block w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-sm outline-none focus:outline-2 focus:outline-offset-1 focus:outline-marine'

/** Title and reasons of a proposal, and how they will read. */
export function Prose({ prose, onChange }: Props) {
  const id = useId()
  return (
    <div className="space-y-4">
      <div>
        <label htmlFor={`${id}-title`} className="text-sm font-medium">
          Title
        </label>
        <input
          id={`${id}-title`}
          value={prose.title}
          maxLength={TITLE}
          autoComplete="off"
          onChange={(event) => onChange({ ...prose, title: event.target.value })}
          className={`${input} min-h-11`}
        />
      </div>
      <div>
        <label htmlFor={`${id}-text`} className="text-sm font-medium">
          Why
        </label>
        <textarea
          id={`${id}-text`}
          value={prose.text}
          rows={6}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange({ ...prose, text: event.target.value })}
          className={input}
        />
        <p id={`${id}-note`} className="mt-1 text-sm text-ink-2">
          Plain text or Markdown: lists, **bold**, [links](https://…). It is stored on the chain and can’t be edited.
        </p>
      </div>
      {prose.text.trim() !== '' && (
        <div>
          <p className="eyebrow">How it reads</p>
          <div className="mt-1 border-l-2 border-line pl-3">
            <Markdown text={prose.text} />
          </div>
        </div>
      )}
    </div>
  )
}
