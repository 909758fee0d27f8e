import type { ProgramRecord } from '@/lib/db/programs'
import { DAY, nextDayStart, nextFridayEnd } from '@/lib/domain/ballastDay'
import { coverForBudget } from '@/lib/risk/advice/coverForBudget'
import type { Library } from '@/lib/risk/buildLibrary'
import { estimate } from '@/lib/risk/estimate'
import { openInterestOf } from '@/lib/risk/exposure'
import { priceLayer } from '@/lib/risk/priceLayer'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'
import type { Advice } from '@/lib/schemas/advice'
import { amountView, probabilityView } from '@/lib/services/views/estimateView'

const UNIT = 1e6
/** Attachments that are offered, as multiples of the fund. */
const MULTIPLES = [1, 1.5, 2, 3]
/** Without a program: bought three days ahead, four weeks, capital locked ten days beyond. */
const AHEAD = 3 * DAY
const LENGTH = 27 * DAY
const GRACE = 10 * DAY

type Request = { budget: string; program: ProgramRecord | null; now: number }

/** What a budget buys above the fund, for the venue's next program or four weeks, at the model's price without the chain's floor. */
export function coverOptions(library: Library, { budget, program, now }: Request): NonNullable<Advice['cover']> {
  const { fund, markets } = library.exposure
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const upcoming = program && program.start > now ? program : null
  const start = upcoming?.start ?? nextDayStart(now + AHEAD)
  const end = upcoming?.end ?? nextFridayEnd(start + LENGTH)
  const days = (end - start) / DAY
  const premiumOf = (attachment: number, limit: number) => {
    const bottom = BigInt(Math.round(attachment * UNIT))
    const width = BigInt(Math.max(Math.round(limit * UNIT), 1))
    const { breakdown } = priceLayer(library, {
      ...{ layer: { attachment: bottom, exhaustion: bottom + width }, limit: width, start, end },
      ...{ purchase: Math.min(now, start - 1), grace: GRACE, floor: 0n },
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
