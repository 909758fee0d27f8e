'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { FailedState } from '@/app/_components/ui/FailedState'

const REFRESH_MS = 4_000

/** Stands in for what the server could not read, and has the server try again until it can. */
export function RefreshSoon({ what }: { what: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), REFRESH_MS)
    return () => clearInterval(timer)
  }, [router])
  return <FailedState what={what} reason="The chain does not answer." onRetry={() => router.refresh()} />
}
