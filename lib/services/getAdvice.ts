import { latestExposure } from '@/lib/db/exposures'
import { latestProgram, type ProgramRecord } from '@/lib/db/programs'
import { feeShare, fundRatio } from '@/lib/risk/advice/feeShare'
import { marginAddOns } from '@/lib/risk/advice/marginAddOns'
import { openInterestOf } from '@/lib/risk/exposure'
import { measureLayer } from '@/lib/risk/measureLayer'
import { NAMED_STRESSES } from '@/lib/risk/stress/namedStresses'
import { replayStress } from '@/lib/risk/stress/replayStress'
import { reverseStress } from '@/lib/risk/stress/reverseStress'
import { toWhole } from '@/lib/risk/toWhole'
import type { Advice } from '@/lib/schemas/advice'
import { coverOptions } from '@/lib/services/coverOptions'
import { NoExposure } from '@/lib/services/quoteErrors'
import { type ReadDeps, readContext, venueBySlug } from '@/lib/services/readContext'
import { riskLibrary } from '@/lib/services/riskLibrary'
import { amountEstimateView, amountView } from '@/lib/services/views/estimateView'

const YEAR = 365
/** 5 basis points: both sides' fees together on a large exchange. */
const TRADING_FEE = 0.0005

/** What a venue can do about its tail: margins, fund, fees, stresses, and what a budget buys. @throws {NotFound} {@link NoExposure} */
export async function getAdvice(
  deps: ReadDeps,
  {
    slug,
    budget,
    tradingFee = TRADING_FEE,
  }: { slug: string; budget?: string | undefined; tradingFee?: number | undefined },
): Promise<Advice> {
  const venue = await venueBySlug(deps, slug)
  const [exposure, program, { now }] = await Promise.all([
    latestExposure(deps.database, slug),
    latestProgram(deps.database, venue.listing?.id ?? 0),
    readContext(deps),
  ])
  if (!exposure) throw new NoExposure(venue.listing?.id ?? 0)
  const { library, reading } = await riskLibrary(exposure)
  const { parameters, exposure: books } = library
  const { markets, fund } = books
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const year = measureLayer(library, 0, Math.max(fund, 1), YEAR)
  const fee = feeShare(books, fund > 0 ? year.expectedLoss.mean : 0, tradingFee)
  const ratio = fundRatio(books)
  return {
    venue: slug,
    exposureHash: exposure.hash as Advice['exposureHash'],
    basis: reading.basis,
    observedAt: exposure.observedAt,
    fund: amountView(fund),
    openInterest: amountView(openInterest),
    fundRatio: Number.isFinite(ratio) ? ratio : null,
    fundFor: year.venue.map(({ level, valueAtRisk }) => ({ level, fund: amountEstimateView(valueAtRisk) })),
    fee: {
      tradingFee,
      yearlyLoss: amountEstimateView(year.expectedLoss, fund > 0 ? 1 : 0),
      yearlyFees: amountView(fee.yearlyFees),
      share: Number.isFinite(fee.share) ? fee.share : null,
    },
    addOns: marginAddOns(markets, parameters),
    stresses: NAMED_STRESSES.map((stress) => {
      const { peak, uncovered, falls, liquidated } = replayStress(books, stress, parameters)
      const { name, title } = stress
      return { name, title, falls: [...falls], liquidated, loss: amountView(peak), uncovered: amountView(uncovered) }
    }),
    reverse: targetsOf(fund, program).flatMap(({ target, amount }) =>
      (['long', 'short'] as const).map((side) => {
        const found = reverseStress(books, side, amount, parameters)
        const move = found && { volatilities: found.volatilities, markets: [...found.moves], perDay: found.perDay }
        return { target, amount: amountView(amount), side, move }
      }),
    ),
    cover: budget === undefined ? null : coverOptions(library, { budget, program, now }),
  }
}

function targetsOf(fund: number, program: ProgramRecord | null): { target: string; amount: number }[] {
  const layers = program?.layers ?? []
  return [
    { target: 'The fund is exhausted', amount: fund },
    ...layers.flatMap(({ index, attachment, exhaustion }) => [
      { target: `Layer ${index + 1} attaches`, amount: toWhole(attachment) },
      { target: `Layer ${index + 1} is exhausted`, amount: toWhole(exhaustion) },
    ]),
  ]
}
