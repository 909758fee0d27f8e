'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/app/_components/ui/Skeleton'

const Account = dynamic(() => import('@/app/account/_components/Account').then((module) => module.Account), {
  ssr: false,
  loading: () => <Skeleton label="Loading your account" />,
})

/** Sign-in and keys; the wallet code loads after the page. */
export function AccountLoader() {
  return <Account />
}
