import type { Database } from '@/lib/db/client'
import type { ProgramRecord } from '@/lib/db/programs'
import { baselineBefore } from '@/lib/db/reports'

/** A program's baseline as it stands: fixed on chain, or from the reports before its term; null without either. */
export async function baselineOf(
  database: Database,
  program: Pick<ProgramRecord, 'baseline' | 'venueId' | 'start'>,
): Promise<bigint | null> {
  return program.baseline?.baseline ?? (await baselineBefore(database, program.venueId, program.start))
}
