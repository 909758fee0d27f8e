import { ArrowRight } from 'lucide-react'

/** What a value is, and what it would become. */
export function FromTo({ from, to }: { from: string; to: string }) {
  return (
    <span className="num">
      <span className="whitespace-nowrap">{from}</span>
      <ArrowRight size={13} aria-hidden className="mx-1.5 inline-block align-[-1px] text-ink-3" />
      <span className="sr-only"> to </span>
      <span className="whitespace-nowrap">{to}</span>
    </span>
  )
}
