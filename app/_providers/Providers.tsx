'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { SessionProvider } from 'next-auth/react'
import { type ReactNode, useState } from 'react'
import { type Asset, ClientEnvProvider } from '@/app/_providers/ClientEnvProvider'
import { StreamProvider } from '@/app/_providers/StreamProvider'
import type { ClientEnv } from '@/lib/env.client'

type Props = { deployment: { env: ClientEnv | null; asset: Asset }; children: ReactNode }

/** Everything the views ask of their surroundings. The wallet is not here: it loads where a page needs it. */
export function Providers({ deployment, children }: Props) {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: true } } }),
  )
  return (
    <QueryClientProvider client={queryClient}>
      <SessionProvider refetchOnWindowFocus={false}>
        <ClientEnvProvider value={deployment}>
          <StreamProvider>{children}</StreamProvider>
        </ClientEnvProvider>
      </SessionProvider>
    </QueryClientProvider>
  )
}
