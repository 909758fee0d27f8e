'use client'

import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'

const BringRecovery = dynamic(
  () => import('@/app/venues/_components/recovery/BringRecovery').then((module) => module.BringRecovery),
  { ssr: false },
)

/** The venue's owner's part of the page; the wallet's code loads after the page. */
export function BringRecoveryLoader(props: ComponentProps<typeof BringRecovery>) {
  return <BringRecovery {...props} />
}
