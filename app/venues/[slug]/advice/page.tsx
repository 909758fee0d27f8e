import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Advice } from '@/app/venues/_components/advice/Advice'
import { slug as slugSchema } from '@/lib/schemas/primitives'

export const metadata: Metadata = { title: 'Advice' }

export default async function Page({ params }: PageProps<'/venues/[slug]/advice'>) {
  const { slug } = await params
  if (!slugSchema.safeParse(slug).success) notFound()
  return <Advice slug={slug} />
}
