'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { shorten } from '@/app/_format/shorten'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

/** Leads to a transaction: in the explorer where one is configured, else on our own receipt page. */
export function TxLink({ hash, children }: { hash: string; children?: ReactNode }) {
  const explorer = useClientEnv()?.explorerUrl
  const text = children ?? <span className="font-mono text-[0.85em] whitespace-nowrap">{shorten(hash)}</span>
  const className = 'text-marine underline underline-offset-4 decoration-line-strong hover:decoration-marine'
  if (!explorer) {
    return (
      <Link href={`/tx/${hash}`} className={className} title={hash}>
        {text}
      </Link>
    )
  }
  return (
    <a href={`${explorer}/tx/${hash}`} className={className} title={hash} target="_blank" rel="noreferrer">
      {text}
      <span className="sr-only"> (opens the explorer)</span>
    </a>
  )
}
