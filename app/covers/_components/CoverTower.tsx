'use client'

import { Tower } from '@/app/_components/tower/Tower'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { reportedIndex } from '@/app/venues/_components/reportedIndex'
import type { CoverDetail } from '@/lib/schemas/cover'
import { programSchema } from '@/lib/schemas/program'

/** The cover's place in its program's tower. */
export function CoverTower({ cover }: { cover: CoverDetail }) {
  const live = useLive({
    url: `/api/v1/programs/${cover.programId}`,
    schema: programSchema,
    topics: ['programs', 'covers', 'reports'],
  })
  return (
    <LiveView live={live} what="The tower" skeleton={<div className="h-80 animate-pulse rounded bg-sunken" />}>
      {(program) => (
        <Tower
          venue={cover.venue.name}
          layers={program.layers}
          coinsurance={program.coinsurance}
          index={reportedIndex(cover.index, cover.indexSeries)}
          cover={{ layer: cover.layer.index, share: cover.layer.share }}
        />
      )}
    </LiveView>
  )
}
