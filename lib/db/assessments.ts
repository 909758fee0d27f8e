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

/** The last assessment of a venue's last assessed exposure; null without one. */
export async function latestAssessment(db: Db, venueSlug: string) {
  return db.assessment.findFirst({
    where: { exposure: { venueSlug } },
    orderBy: [{ exposure: { receivedAt: 'desc' } }, { computedAt: 'desc' }],
    select: { summary: true, computedAt: true },
  })
}
