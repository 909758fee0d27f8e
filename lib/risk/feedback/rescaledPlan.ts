import { canonicalJson } from '@/lib/risk/canonicalJson'
import type { VenueExposure } from '@/lib/risk/exposure'
import { type MoveScale, moveScale } from '@/lib/risk/feedback/moveScale'
import type { ModelParameters } from '@/lib/risk/parameters'
import { sha256 } from '@/lib/risk/sha256'
import type { WindowPlan } from '@/lib/risk/windowPlan'

const MOST = 256
const scales = new Map<string, MoveScale>()

/**
 * A plan whose moves leave room for the venue's own impact on the mark, so that with it they are those of the fitted law; the plan
 * itself without feedback. A library asks for each volatility that it simulates at. @throws {FeedbackTooStrong}
 */
export function rescaledPlan(exposure: VenueExposure, parameters: ModelParameters, plan: WindowPlan): WindowPlan {
  if (parameters.feedback === 0) return plan
  const key = sha256(canonicalJson({ exposure, parameters }))
  const scale = scales.get(key) ?? moveScale(exposure, parameters)
  scales.delete(key)
  scales.set(key, scale)
  const [oldest] = scales.keys()
  if (scales.size > MOST && oldest !== undefined) scales.delete(oldest)
  const { markets, sides } = plan
  return {
    ...plan,
    moves: plan.moves.map((move, at) => {
      const { falls, rises } = scale
      return move * ((sides[Math.floor(at / markets)] === 0 ? falls : rises)[at % markets] as number)
    }),
  }
}
