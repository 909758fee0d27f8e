import type { AssessmentKey } from '@/lib/db/assessments'
import type { Db } from '@/lib/db/client'

/** The last exposure of each venue, with its last program, where the risk engine has not yet spoken of the two. */
export async function pendingAssessments(db: Db, modelVersion: string): Promise<AssessmentKey[]> {
  const rows = await db.$queryRaw<{ exposure_id: string; program_id: number }[]>`
    SELECT e.id AS exposure_id, COALESCE(p.id, 0) AS program_id
    FROM venue v
    JOIN LATERAL (SELECT id FROM exposure WHERE venue_slug = v.slug ORDER BY received_at DESC, id DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT id FROM program WHERE venue_id = v.onchain_id
        AND NOT EXISTS (SELECT 1 FROM program_withdrawal w WHERE w.program_id = program.id)
      ORDER BY id DESC LIMIT 1) p ON true
    WHERE NOT EXISTS (
      SELECT 1 FROM assessment a
      WHERE a.exposure_id = e.id AND a.program_id = COALESCE(p.id, 0) AND a.model_version = ${modelVersion})`
  return rows.map(({ exposure_id, program_id }) => ({ exposureId: exposure_id, programId: program_id, modelVersion }))
}
