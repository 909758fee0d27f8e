'use client'

import dynamic from 'next/dynamic'
import { buttonClass } from '@/app/_components/ui/Button'

const Wallet = dynamic(() => import('@/app/_components/wallet/HeaderWallet').then((module) => module.HeaderWallet), {
  ssr: false,
  loading: () => (
    <span className={buttonClass('quiet')} aria-hidden="true">
      Connect wallet
    </span>
  ),
})

/** The wallet in the header; its code loads after the page. */
export function WalletButton() {
  return <Wallet />
}
