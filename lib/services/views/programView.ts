import type { ProgramRecord } from '@/lib/db/programs'
import { WAD } from '@/lib/domain/money'
import { type PerilName, type ProgramPhase, type ProgramView, perilSchema } from '@/lib/schemas/program'
import type { VenueReference } from '@/lib/schemas/reference'

/** The peril by its number in the contracts. */
export function perilName(peril: number): PerilName {
  const name = perilSchema.options[peril]
  if (!name) throw new RangeError(`No peril has number ${peril}.`)
  return name
}

type Clock = Pick<ProgramRecord, 'start' | 'end' | 'response' | 'grace'>

/** Where a program's clock stands at `now`, chain seconds. */
export function programPhase(program: Clock & { withdrawal: unknown }, now: number): ProgramPhase {
  if (program.withdrawal) return 'withdrawn'
  if (now + program.response < program.start) return 'placing'
  if (now < program.start) return 'waiting'
  if (now < program.end) return 'live'
  return now < program.end + program.grace ? 'grace' : 'over'
}

/** @param baseline what the reports before the term say, where none is fixed yet */
export function programView(
  program: ProgramRecord,
  { venue, baseline, now }: { venue: VenueReference; baseline: bigint | null; now: number },
): ProgramView {
  // Voided, or cancelled before its start: its share is for sale again.
  const isUndone = ({ end, cancellation }: ProgramRecord['covers'][number]) =>
    end?.kind === 'voided' || (cancellation !== null && cancellation.until <= program.start)
  const standing = program.covers.filter((cover) => !isUndone(cover))
  const soldOf = (layer: number) =>
    standing.filter((cover) => cover.layer === layer).reduce((sum, { share }) => sum + share, 0n)
  return {
    id: program.id,
    venue,
    peril: perilName(program.peril),
    phase: programPhase(program, now),
    start: program.start,
    end: program.end,
    saleEndsAt: program.start - program.response,
    graceEndsAt: program.end + program.grace,
    coinsurance: `${program.coinsurance}`,
    vault: program.vault,
    fundDeclared: `${program.fundDeclared}`,
    layers: program.layers.map(({ index, attachment, exhaustion }) => {
      const sold = soldOf(index)
      const available = WAD - program.coinsurance - sold
      return {
        index,
        attachment: `${attachment}`,
        exhaustion: `${exhaustion}`,
        limit: `${exhaustion - attachment}`,
        sold: `${sold}`,
        available: `${available > 0n ? available : 0n}`,
      }
    }),
    index: `${program.rises[0]?.index ?? 0n}`,
    baseline: program.baseline ? `${program.baseline.baseline}` : baseline === null ? null : `${baseline}`,
    baselineFixed: program.baseline !== null,
    limitSold: `${standing.reduce((sum, { limit }) => sum + limit, 0n)}`,
    paid: `${standing.reduce((sum, { settlements }) => sum + (settlements[0]?.paidTotal ?? 0n), 0n)}`,
    opened: { block: program.blockNumber, time: program.block.time, transaction: program.transaction },
  }
}
