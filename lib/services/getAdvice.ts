import type { z } from 'zod'
import { latestExposure } from '@/lib/db/exposures'
import { latestProgram, type ProgramRecord } from '@/lib/db/programs'
import { feeShare, fundRatio } from '@/lib/risk/advice/feeShare'
import { marginAddOns } from '@/lib/risk/advice/marginAddOns'
import { openInterestOf } from '@/lib/risk/exposure'
import { fundForTarget } from '@/lib/risk/fundForTarget'
import { measureLayer } from '@/lib/risk/measureLayer'
import { NAMED_STRESSES } from '@/lib/risk/stress/namedStresses'
import { replayStress } from '@/lib/risk/stress/replayStress'
import { reverseStress } from '@/lib/risk/stress/reverseStress'
import { toWhole } from '@/lib/risk/toWhole'
import type { Advice, adviceQuerySchema } from '@/lib/schemas/advice'
import { breathe } from '@/lib/services/breathe'
import { coverOptions } from '@/lib/services/coverOptions'
import { NoExposure } from '@/lib/services/quoteErrors'
import { type ReadDeps, readContext, venueBySlug } from '@/lib/services/readContext'
import { riskLibrary } from '@/lib/services/riskLibrary'
import { amountEstimateView, amountView } from '@/lib/services/views/estimateView'

const YEAR = 365
/** 5 basis points: both sides' fees together on a large exchange. */
const TRADING_FEE = 0.0005

/**
 * What a venue can do about its tail: margins, fund, fees, stresses, and what a budget buys. Rests on the library that prices the
 * venue's last program.
 * @param input `signal` is raised when the caller has gone: nothing is computed for him alone any more
 * @throws {NotFound} {@link NoExposure} {@link SimulationAborted}
 */
export async function getAdvice(
  deps: ReadDeps,
  {
    slug,
    budget,
    tradingFee = TRADING_FEE,
    fundTarget,
    signal,
  }: { slug: string; signal?: AbortSignal } & Partial<z.output<typeof adviceQuerySchema>>,
): Promise<Advice> {
  const venue = await venueBySlug(deps, slug)
  const [exposure, program, { now }] = await Promise.all([
    latestExposure(deps.database, slug),
    latestProgram(deps.database, venue.listing?.id ?? 0),
    readContext(deps),
  ])
  if (!exposure) throw new NoExposure(venue.listing?.id ?? 0)
  const { library, reading } = await riskLibrary(exposure, program?.layers ?? [], signal)
  const { parameters, exposure: books } = library
  const { markets, fund } = books
  const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  await breathe(signal)
  const year = measureLayer(library, 0, Math.max(fund, 1), YEAR)
  await breathe(signal)
  const fee = feeShare(books, fund > 0 ? year.expectedLoss.mean : 0, tradingFee)
  const ratio = fundRatio(books)
  const stresses: Advice['stresses'] = []
  for (const stress of NAMED_STRESSES) {
    const { peak, uncovered, falls, liquidated } = replayStress(books, stress, parameters)
    const { name, title } = stress
    stresses.push({
      ...{ name, title, falls: [...falls], liquidated },
      ...{ loss: amountView(peak), uncovered: amountView(uncovered) },
    })
    await breathe(signal)
  }
  const reverse: Advice['reverse'] = []
  for (const { target, amount } of targetsOf(fund, program)) {
    for (const side of ['long', 'short'] as const) {
      const found = reverseStress(books, side, amount, parameters)
      const move = found && { volatilities: found.volatilities, markets: [...found.moves], perDay: found.perDay }
      reverse.push({ target, amount: amountView(amount), side, move })
      await breathe(signal)
    }
  }
  return {
    venue: slug,
    exposureHash: exposure.hash as Advice['exposureHash'],
    basis: reading.basis,
    observedAt: exposure.observedAt,
    fund: amountView(fund),
    openInterest: amountView(openInterest),
    fundRatio: Number.isFinite(ratio) ? ratio : null,
    fundFor: [
      ...year.venue.map(({ level, valueAtRisk }) => ({ level, fund: amountEstimateView(valueAtRisk) })),
      ...(fundTarget === undefined
        ? []
        : [{ level: 1 - fundTarget, fund: amountEstimateView(fundForTarget(library, fundTarget, YEAR)) }]),
    ].sort((a, b) => a.level - b.level),
    fee: {
      tradingFee,
      yearlyLoss: amountEstimateView(year.expectedLoss, fund > 0 ? 1 : 0),
      yearlyFees: amountView(fee.yearlyFees),
      share: Number.isFinite(fee.share) ? fee.share : null,
    },
    addOns: marginAddOns(markets, parameters),
    stresses,
    reverse,
    cover: budget === undefined ? null : await coverOptions({ library, reading }, { budget, program, now, signal }),
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
