import { type ReplayStudy, replayStudySchema } from '@/lib/schemas/replayStudy'
import figures from './study/replayStudy.json'

let study: ReplayStudy | undefined

/** The replay study's figures, as `npm run study` last wrote them. */
export function getReplayStudy(): ReplayStudy {
  study ??= replayStudySchema.parse(figures)
  return study
}
