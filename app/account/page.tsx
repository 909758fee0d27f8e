import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { AccountLoader } from '@/app/account/_components/AccountLoader'

export const metadata: Metadata = { title: 'Account' }

export default async function Page() {
  return (
    <>
      <PageHead
        title="Account"
        lead="Exchanges use the API with a key. Sign in with your wallet to make and revoke keys."
      />
      <AccountLoader />
    </>
  )
}
