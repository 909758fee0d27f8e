import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attempt } from '@/app/_server/attempt'
import { Venue } from '@/app/venues/_components/Venue'
import { slug as slugSchema } from '@/lib/schemas/primitives'
import { getVenue } from '@/lib/services/getVenue'

export const metadata: Metadata = { title: 'Venue' }

export default async function Page({ params }: PageProps<'/venues/[slug]'>) {
  const { slug } = await params
  if (!slugSchema.safeParse(slug).success) notFound()
  const initial = await attempt((deps) => getVenue(deps, { slug }))
  return <Venue slug={slug} initial={initial} />
}
