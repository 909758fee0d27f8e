'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { shorten } from '@/app/_format/shorten'

/** An address or hash, shortened, with a button that copies the whole. */
export function Hex({ value, label = 'address' }: { value: string; label?: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  return (
    <span className="inline-flex items-center gap-1 font-mono text-[0.85em]">
      <span title={value}>{shorten(value)}</span>
      <button
        type="button"
        onClick={copy}
        className="-my-1 p-1 text-ink-3 hover:text-marine"
        aria-label={`Copy ${label} ${value}`}
      >
        {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
      </button>
      <span className="sr-only" aria-live="polite">
        {copied ? 'Copied' : ''}
      </span>
    </span>
  )
}
