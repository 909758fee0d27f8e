import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isAddress } from 'viem'
import { Pool } from '@/app/pools/_components/Pool'

export const metadata: Metadata = { title: 'Pool' }

export default async function Page({ params }: PageProps<'/pools/[address]'>) {
  const { address } = await params
  if (!isAddress(address, { strict: false })) notFound()
  return <Pool address={address} />
}
