'use client'

import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { Skeleton } from '@/app/_components/ui/Skeleton'

const ProposeActions = dynamic(
  () => import('@/app/governance/_components/propose/ProposeActions').then((module) => module.ProposeActions),
  { ssr: false, loading: () => <Skeleton label="Loading your votes" rows={2} /> },
)

/** Votes against the threshold, and the signature; the wallet’s code loads after the page. */
export function ProposeActionsLoader(props: ComponentProps<typeof ProposeActions>) {
  return <ProposeActions {...props} />
}
