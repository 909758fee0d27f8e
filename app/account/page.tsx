import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { AccountLoader } from '@/app/account/_components/AccountLoader'

export const metadata: Metadata = { title: 'Account' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Account"
        lead="Refunds owed to your shares, and API keys for exchanges: sign in with your wallet to make and revoke them."
      />
      <AccountLoader />
    </>
  )
}
