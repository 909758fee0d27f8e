'use client'

import type { ReactNode } from 'react'
import { WagmiProvider } from 'wagmi'
import { walletConfig } from '@/app/_components/wallet/walletConfig'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

/** Gives an island of the page the wallet. Import it on demand only: it brings wagmi and viem. */
export function WalletRoot({ children, fallback }: { children: ReactNode; fallback?: ReactNode }) {
  const env = useClientEnv()
  if (!env) return fallback ?? null
  return (
    <WagmiProvider config={walletConfig(env)} reconnectOnMount>
      {children}
    </WagmiProvider>
  )
}
