import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Quote } from '@/app/account/_components/quotes/Quote'
import { quoteParamsSchema } from '@/lib/schemas/quote'

export const metadata: Metadata = { title: 'Quote' }

export default async function Page({ params }: PageProps<'/account/quotes/[id]'>) {
  const parsed = quoteParamsSchema.safeParse(await params)
  if (!parsed.success) notFound()
  return <Quote id={parsed.data.id} />
}
