import type { CoverRecord } from '@/lib/db/covers'
import { owed } from '@/lib/domain/layer'
import { rateOnLineUp } from '@/lib/domain/premium'
import type { CoverStatusName, CoverView } from '@/lib/schemas/cover'
import type { VenueReference } from '@/lib/schemas/reference'
import { perilName } from '@/lib/services/views/programView'

function statusOf({ end, cancellation, program }: CoverRecord, now: number): CoverStatusName {
  if (end) return end.kind
  if (cancellation) return now < cancellation.until + program.grace ? 'cancelled' : 'due'
  if (now < program.start) return 'upcoming'
  if (now < program.end) return 'live'
  return now < program.end + program.grace ? 'grace' : 'due'
}

/** The recorded index may stem from days that a cancelled cover no longer covers, once it rose after the cancellation. */
function indexOf({ program, settlements, cancellation }: CoverRecord): bigint {
  const rise = program.rises[0]
  const counts = rise && (!cancellation || rise.blockNumber <= cancellation.blockNumber)
  return counts ? rise.index : cancellation ? (settlements[0]?.index ?? 0n) : 0n
}

/** @param now chain seconds */
export function coverView(cover: CoverRecord, { venue, now }: { venue: VenueReference; now: number }): CoverView {
  const { program, cancellation, cession } = cover
  const bounds = program.layers.find(({ index }) => index === cover.layer)
  if (!bounds) throw new RangeError(`Program ${cover.programId} has no layer ${cover.layer}.`)
  const index = indexOf(cover)
  const paid = cover.settlements[0]?.paidTotal ?? 0n
  const status = statusOf(cover, now)
  const over = status === 'expired' || status === 'voided' || cancellation !== null
  return {
    id: cover.id,
    programId: cover.programId,
    venue,
    pool: { address: cover.poolAddress, name: cover.pool.name },
    peril: perilName(program.peril),
    status,
    layer: {
      index: cover.layer,
      attachment: `${bounds.attachment}`,
      exhaustion: `${bounds.exhaustion}`,
      share: `${cover.share}`,
      limit: `${cover.limit}`,
    },
    index: `${index}`,
    owed: `${over ? 0n : owed(cover.limit, bounds, index, paid)}`,
    paid: `${paid}`,
    premium: `${cover.premium}`,
    fee: `${cover.fee}`,
    floor: `${cover.floor}`,
    rateOnLine: `${rateOnLineUp({ premium: cover.premium, start: program.start, end: program.end }, cover.limit)}`,
    term: {
      start: program.start,
      end: program.end,
      graceEndsAt: (cancellation?.until ?? program.end) + program.grace,
    },
    cancellation: cancellation && {
      until: cancellation.until,
      refund: `${cancellation.refund}`,
      charge: `${cancellation.charge}`,
      at: { block: cancellation.blockNumber, time: cancellation.block.time, transaction: cancellation.transaction },
    },
    cession: cession && { treaty: cession.treaty, premium: `${cession.premium}` },
    vault: program.vault,
    holder: cover.transfers[0]?.to ?? cover.buyer,
    buyer: cover.buyer,
    bought: { block: cover.blockNumber, time: cover.block.time, transaction: cover.transaction },
  }
}
