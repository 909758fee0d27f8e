'use client'

import { signOut, useSession } from 'next-auth/react'
import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { Hex } from '@/app/_components/ui/Hex'
import { Notice } from '@/app/_components/ui/Notice'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { ApiKeys } from '@/app/account/_components/ApiKeys'
import { Quotes } from '@/app/account/_components/quotes/Quotes'
import { Refunds } from '@/app/account/_components/Refunds'
import { ReservedPayouts } from '@/app/account/_components/ReservedPayouts'
import { SignIn } from '@/app/account/_components/SignIn'

function SignedIn({ account }: { account: string }) {
  const { address } = useConnection()
  const other = address && address.toLowerCase() !== account.toLowerCase()
  return (
    <div className="space-y-6">
      <Card
        title="Signed in"
        aside={
          <Button look="bare" className="min-h-0!" onClick={() => signOut({ redirect: false })}>
            Sign out
          </Button>
        }
      >
        <p className="text-sm">
          as <Hex value={account} />
        </p>
        {other && (
          <div className="mt-3">
            <Notice tone="warn">
              Your wallet is on another account. Sign out and in again to manage that account’s keys.
            </Notice>
          </div>
        )}
      </Card>
      <ApiKeys />
      <Quotes />
    </div>
  )
}

function SessionView() {
  const session = useSession()
  if (session.status === 'loading') return <Skeleton label="Looking for your session" />
  const account = session.data?.address
  return account ? <SignedIn account={account} /> : <SignIn />
}

/** What is owed to the reader, and the session or how to open one. */
export function Account() {
  return (
    <WalletRoot fallback={<Notice tone="warn">The chain is away; signing in comes back with it.</Notice>}>
      <div className="space-y-6">
        <ReservedPayouts />
        <Refunds />
        <SessionView />
      </div>
    </WalletRoot>
  )
}
