import type { AssessmentKey } from '@/lib/db/assessments'
import type { Db } from '@/lib/db/client'

/**
 * What the risk engine has not yet spoken of: the last exposure of each venue, with its last program and with every other whose term
 * is not over. One may run while the next is being sold.
 */
export async function pendingAssessments(db: Db, modelVersion: string): Promise<AssessmentKey[]> {
  const rows = await db.$queryRaw<{ exposure_id: string; program_id: number }[]>`
    WITH placed AS (
      SELECT p.id, p.venue_id, p."end", MAX(p.id) OVER (PARTITION BY p.venue_id) AS last FROM program p
      WHERE NOT EXISTS (SELECT 1 FROM program_withdrawal w WHERE w.program_id = p.id))
    SELECT e.id AS exposure_id, COALESCE(p.id, 0) AS program_id
    FROM venue v
    JOIN LATERAL (SELECT id FROM exposure WHERE venue_slug = v.slug ORDER BY received_at DESC, id DESC LIMIT 1) e ON true
    LEFT JOIN placed p ON p.venue_id = v.onchain_id
      AND (p.id = p.last OR p."end" > COALESCE((SELECT block_time FROM checkpoint LIMIT 1), 0))
    WHERE NOT EXISTS (
      SELECT 1 FROM assessment a
      WHERE a.exposure_id = e.id AND a.program_id = COALESCE(p.id, 0) AND a.model_version = ${modelVersion})
    ORDER BY e.id, p.id`
  return rows.map(({ exposure_id, program_id }) => ({ exposureId: exposure_id, programId: program_id, modelVersion }))
}
