import type { PgBoss, Queue } from 'pg-boss'
import type { AssessmentKey } from '@/lib/db/assessments'
import type { Duty } from '@/lib/jobs/keeper/findDuties'

/** The jobs that workers share through the database. */
export interface Jobs {
  /** What the risk engine says of an exposure. */
  assess: AssessmentKey
  /** A transaction that anyone may send. */
  keep: Duty
  /** Plans the simulation of a pool's covers. */
  portfolio: { key: string }
  /** One block of it: any worker's. */
  'portfolio-block': { key: string; block: number }
  /** Forgets what has expired. */
  prune: Record<string, never>
}

/** `exclusive`: of jobs with one key, at most one waits or runs, however many workers ask for it. */
const options = {
  assess: { policy: 'exclusive', retryLimit: 3, retryBackoff: true, expireInSeconds: 300 },
  keep: { policy: 'exclusive', retryLimit: 2, retryDelay: 1, expireInSeconds: 60 },
  portfolio: { policy: 'exclusive', retryLimit: 2, retryBackoff: true, expireInSeconds: 300 },
  'portfolio-block': { policy: 'exclusive', retryLimit: 2, retryBackoff: true, expireInSeconds: 300 },
  prune: { policy: 'exclusive', retryLimit: 0, expireInSeconds: 60 },
} as const satisfies Record<keyof Jobs, Omit<Queue, 'name'>>

export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, queue] of Object.entries(options)) await boss.createQueue(name, queue)
}

/** Asks for a job; at most once in `seconds` for the same key, of all workers. */
export async function ask<K extends keyof Jobs>(
  boss: PgBoss,
  name: K,
  { data, key, seconds }: { data: Jobs[K]; key: string; seconds: number },
): Promise<void> {
  await boss.send(name, data, { singletonKey: key, singletonSeconds: seconds })
}
