'use client'

import { useEffect } from 'react'
import { FailedState } from '@/app/_components/ui/FailedState'

const RETRY_MS = 5_000

/** Whatever a page threw: says so and tries again by itself. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(retry, RETRY_MS)
    return () => clearInterval(timer)
  }, [retry])
  return <FailedState what="This page" onRetry={retry} />
}
