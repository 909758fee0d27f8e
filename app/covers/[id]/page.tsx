import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attempt } from '@/app/_server/attempt'
import { Cover } from '@/app/covers/_components/Cover'
import { coverParamsSchema } from '@/lib/schemas/cover'
import { getCover } from '@/lib/services/getCover'

export const metadata: Metadata = { title: 'Cover' }

export default async function Page({ params }: PageProps<'/covers/[id]'>) {
  const parsed = coverParamsSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const initial = await attempt((deps) => getCover(deps, parsed.data))
  return <Cover id={parsed.data.id} initial={initial} />
}
