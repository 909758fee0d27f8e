import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isHash } from 'viem'
import { RefreshSoon } from '@/app/_components/shell/RefreshSoon'
import { PageHead } from '@/app/_components/ui/PageHead'
import { readReceipt, UnknownTransactionError } from '@/app/_server/readReceipt'
import { Receipt } from '@/app/tx/_components/Receipt'

export const metadata: Metadata = { title: 'Transaction' }

export default async function Page({ params }: PageProps<'/tx/[hash]'>) {
  const { hash } = await params
  if (!isHash(hash)) notFound()
  const receipt = await readReceipt(hash).catch((error: unknown) => {
    if (error instanceof UnknownTransactionError) notFound()
    return null
  })
  return (
    <>
      <PageHead title="Transaction" lead="As the chain recorded it." />
      {receipt ? <Receipt receipt={receipt} /> : <RefreshSoon what="This transaction" />}
    </>
  )
}
