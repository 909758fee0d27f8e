import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Cover } from '@/app/covers/_components/Cover'
import { coverParamsSchema } from '@/lib/schemas/cover'

export const metadata: Metadata = { title: 'Cover' }

export default async function Page({ params }: PageProps<'/covers/[id]'>) {
  const parsed = coverParamsSchema.safeParse(await params)
  if (!parsed.success) notFound()
  return <Cover id={parsed.data.id} />
}
