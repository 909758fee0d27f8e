import type { ProgramRecord } from '@/lib/db/programs'
import { DAY } from '@/lib/domain/ballastDay'
import { coverForBudget } from '@/lib/risk/advice/coverForBudget'
import { estimate } from '@/lib/risk/estimate'
import { openInterestOf } from '@/lib/risk/exposure'
import { priceLayer } from '@/lib/risk/priceLayer'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'
import type { Advice } from '@/lib/schemas/advice'
import { breathe } from '@/lib/services/breathe'
import { ladderMargin } from '@/lib/services/ladderMargin'
import { nextTerm } from '@/lib/services/nextTerm'
import type { VenueLibrary } from '@/lib/services/riskLibrary'
import { amountView, probabilityView } from '@/lib/services/views/estimateView'

const UNIT = 1e6
/** Attachments that are offered, as multiples of the fund. */
const MULTIPLES = [1, 1.5, 2, 3]

type Request = { budget: string; program: ProgramRecord | null; now: number; signal?: AbortSignal | undefined }

/**
 * What a budget buys above the fund, for the venue's next program or four weeks, at the model's price without the chain's floor. Where
 * the ladder is inferred the price has its margin, that of the layer which the budget would buy without it.
 * @throws {SimulationAborted}
 */
export async function coverOptions(
  { library, reading }: VenueLibrary,
  { budget, program, now, signal }: Request,
): Promise<NonNullable<Advice['cover']>> {
  const { fund, markets } = library.exposure
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const term = nextTerm(program, now)
  const days = (term.end - term.start) / DAY
  const layerOf = (attachment: number, limit: number) => {
    const bottom = BigInt(Math.round(attachment * UNIT))
    return { attachment: bottom, exhaustion: bottom + BigInt(Math.max(Math.round(limit * UNIT), 1)) }
  }
  const premiumWith = (margin: number) => (attachment: number, limit: number) => {
    const layer = layerOf(attachment, limit)
    const { breakdown } = priceLayer(library, {
      ...{ layer, limit: layer.exhaustion - layer.attachment, floor: 0n, ladderMargin: margin },
      ...term,
    })
    return toWhole(breakdown.premium)
  }
  const curves = termCurves(library, days)
  const least = Math.max(fund, openInterest / 100)
  const options: NonNullable<Advice['cover']>['options'] = []
  for (const multiple of MULTIPLES) {
    await breathe(signal)
    const attachment = Math.round(multiple * least)
    const most = Math.max(openInterest - attachment, 0)
    const buy = (margin: number) => coverForBudget(premiumWith(margin), attachment, toWhole(BigInt(budget)), most)
    const bare = buy(0)
    const margin = bare.limit > 0 ? ladderMargin(reading, layerOf(attachment, bare.limit), library.parameters) : 0
    const { limit, premium } = margin > 0 ? buy(margin) : bare
    const pAttach = probabilityView(estimate(curves.map((curve) => curve.exceedance(attachment))))
    options.push({
      attachment: amountView(attachment),
      limit: amountView(limit),
      premium: amountView(premium),
      pAttach,
    })
  }
  return { budget, days, options }
}
