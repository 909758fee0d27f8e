import type { Db } from '@/lib/db/client'

export interface AssessmentKey {
  exposureId: string
  /** Whose term and layers; 0 for none. */
  programId: number
  modelVersion: string
}

/** Keeps what the risk engine said. */
export async function insertAssessment(db: Db, assessment: AssessmentKey & { summary: object }): Promise<void> {
  await db.assessment.createMany({ data: [assessment], skipDuplicates: true })
}

/**
 * The last assessment of a venue's last assessed exposure, with this program if there is one, else with another; null without any.
 * @param programId 0 for none
 */
export async function latestAssessment(db: Db, venueSlug: string, programId: number) {
  const of = async (where: object) =>
    db.assessment.findFirst({
      where: { exposure: { venueSlug }, ...where },
      orderBy: [{ exposure: { receivedAt: 'desc' } }, { computedAt: 'desc' }],
      select: { summary: true, computedAt: true, exposureId: true },
    })
  const last = await of({})
  return last && ((await of({ programId, exposureId: last.exposureId })) ?? last)
}
