import type { ProgramRecord } from '@/lib/db/programs'
import { DAY } from '@/lib/domain/ballastDay'
import { coverForBudget } from '@/lib/risk/advice/coverForBudget'
import type { Library } from '@/lib/risk/buildLibrary'
import { estimate } from '@/lib/risk/estimate'
import { openInterestOf } from '@/lib/risk/exposure'
import { priceLayer } from '@/lib/risk/priceLayer'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'
import type { Advice } from '@/lib/schemas/advice'
import { nextTerm } from '@/lib/services/nextTerm'
import { amountView, probabilityView } from '@/lib/services/views/estimateView'

const UNIT = 1e6
/** Attachments that are offered, as multiples of the fund. */
const MULTIPLES = [1, 1.5, 2, 3]

type Request = { budget: string; program: ProgramRecord | null; now: number }

/** What a budget buys above the fund, for the venue's next program or four weeks, at the model's price without the chain's floor. */
export function coverOptions(library: Library, { budget, program, now }: Request): NonNullable<Advice['cover']> {
  const { fund, markets } = library.exposure
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const term = nextTerm(program, now)
  const days = (term.end - term.start) / DAY
  const premiumOf = (attachment: number, limit: number) => {
    const bottom = BigInt(Math.round(attachment * UNIT))
    const width = BigInt(Math.max(Math.round(limit * UNIT), 1))
    const { breakdown } = priceLayer(library, {
      ...{ layer: { attachment: bottom, exhaustion: bottom + width }, limit: width, floor: 0n },
      ...term,
    })
    return toWhole(breakdown.premium)
  }
  const curves = termCurves(library, days)
  const least = Math.max(fund, openInterest / 100)
  const options = MULTIPLES.map((multiple) => {
    const attachment = Math.round(multiple * least)
    const most = Math.max(openInterest - attachment, 0)
    const { limit, premium } = coverForBudget(premiumOf, attachment, toWhole(BigInt(budget)), most)
    const pAttach = probabilityView(estimate(curves.map((curve) => curve.exceedance(attachment))))
    return { attachment: amountView(attachment), limit: amountView(limit), premium: amountView(premium), pAttach }
  })
  return { budget, days, options }
}
