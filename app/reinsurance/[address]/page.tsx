import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attempt } from '@/app/_server/attempt'
import { Treaty } from '@/app/reinsurance/_components/Treaty'
import { treatyParamsSchema } from '@/lib/schemas/treaty'
import { getTreaty } from '@/lib/services/getTreaty'

export const metadata: Metadata = { title: 'Treaty' }

export default async function Page({ params }: PageProps<'/reinsurance/[address]'>) {
  const parsed = treatyParamsSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const initial = await attempt((deps) => getTreaty(deps, parsed.data))
  return <Treaty address={parsed.data.address} initial={initial} />
}
