import { type AssessmentKey, insertAssessment } from '@/lib/db/assessments'
import type { Database } from '@/lib/db/client'
import { getExposure } from '@/lib/db/exposures'
import { notify } from '@/lib/db/notify'
import { getProgram } from '@/lib/db/programs'
import { assess } from '@/lib/services/assess'
import { riskLibrary } from '@/lib/services/riskLibrary'

/** Four weeks: what is shown of a venue without a program. */
const DEFAULT_HORIZON = 28 * 86_400

/** Computes and keeps what the risk engine says of an exposure over a program's term. */
export async function assessExposure({ database }: { database: Database }, key: AssessmentKey): Promise<void> {
  const exposure = await getExposure(database, key.exposureId)
  if (!exposure) return
  const program = key.programId === 0 ? null : await getProgram(database, key.programId)
  const term = program
    ? { horizon: program.end - program.start, layers: program.layers }
    : { horizon: DEFAULT_HORIZON, layers: [] }
  const { library } = await riskLibrary(exposure, term.layers)
  await insertAssessment(database, { ...key, summary: assess(library, term) })
  await notify(database, { topics: ['venues'] })
}
