import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Venue } from '@/app/venues/_components/Venue'
import { slug as slugSchema } from '@/lib/schemas/primitives'

export const metadata: Metadata = { title: 'Venue' }

export default async function Page({ params }: PageProps<'/venues/[slug]'>) {
  const { slug } = await params
  if (!slugSchema.safeParse(slug).success) notFound()
  return <Venue slug={slug} />
}
