import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = { title: ReactNode; lead?: ReactNode; aside?: ReactNode; back?: { href: string; label: string } }

/** A page's title, one sentence about it, and what stands beside. */
export function PageHead({ title, lead, aside, back }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && (
          <Link href={back.href} className="text-sm text-marine underline-offset-4 hover:underline">
            <ArrowLeft size={14} aria-hidden className="mr-1 inline-block align-[-2px]" />
            {back.label}
          </Link>
        )}
        <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
        {lead && <p className="mt-1 max-w-prose text-ink-2">{lead}</p>}
      </div>
      {aside}
    </div>
  )
}
