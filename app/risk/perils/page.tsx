import type { Metadata } from 'next'
import { PageHead } from '@/app/_components/ui/PageHead'
import { Perils } from '@/app/risk/_components/perils/Perils'

export const metadata: Metadata = { title: 'Other perils' }

export default function Page() {
  return (
    <>
      <PageHead
        back={{ href: '/risk', label: 'Risk' }}
        title="What other perils would cost"
        lead="The market sells cover of deficits today. The same engine prices these three; the figures are to judge by, and nobody signs them."
      />
      <Perils />
    </>
  )
}
