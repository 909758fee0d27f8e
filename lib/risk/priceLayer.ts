import { assertTerm, DAY, InvalidTerm, type Time } from '@/lib/domain/ballastDay'
import { assertLayer, type LayerBounds } from '@/lib/domain/layer'
import type { Assets } from '@/lib/domain/money'
import { YEAR } from '@/lib/domain/premium'
import type { Library } from '@/lib/risk/buildLibrary'
import { capitalLoad } from '@/lib/risk/capitalLoad'
import { layerShortfall, meanCurve, yearCurve } from '@/lib/risk/layerShortfall'
import { toAssetsUp } from '@/lib/risk/liquidation'
import { type LayerMeasures, measureLayer } from '@/lib/risk/measureLayer'
import { raoiDown } from '@/lib/risk/raoi'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'
import { type VolatilityEnvelope, volatilityEnvelope } from '@/lib/risk/volatilityEnvelope'
import { wangPremium } from '@/lib/risk/wangPremium'

/** What is to be priced. Money in base units, times in unix seconds. */
export type LayerRequest = {
  /** Of a `DEFICIT` layer. */
  layer: LayerBounds
  /** Most that the cover pays. */
  limit: Assets
  start: Time
  end: Time
  /** When the cover is bought, and how long it stays open after its end: capital is locked in between. */
  purchase: Time
  grace: number
  /** Lowest premium that the chain takes: `floorPremiumUp` of the pool for this limit and time. */
  floor: Assets
  /**
   * What the cover adds to its pool's expected shortfall at 99.9 % over one year, asset, as `incrementalShortfall` gives it.
   * Without it the cover's own is taken, which is never less.
   */
  poolShortfall?: number
  /**
   * Where `poolShortfall` isn't given: what the cover adds to its pool's shortfall as a share of its own, from 0 to 1. Keeps the
   * pool's spread while the cover or its venue changes.
   */
  spread?: number
  /** Extra on the expected loss for a ladder that is inferred, relative: `inferredMargin`. */
  ladderMargin?: number
  /** Shows the premium by Wang's transform with this market price of risk. */
  wangLambda?: number
}

/** Why a premium is what it is, base units; the parts are rounded up. `premium = max(their sum, floor)`. */
export type PremiumBreakdown = {
  /** The cover's part of the layer's expected loss, mean over the calibration's parameter draws. */
  expectedLoss: Assets
  /** Extra on it where the ladder is inferred. */
  ladderMargin: Assets
  /** `τ · h · limit`, τ from purchase to the end of grace in years: what stakers are paid for the capital they lock. */
  capitalCost: Assets
  /** `τ · r · ΔES₉₉.₉`: what they are paid for what it adds to the pool's tail. */
  tailCost: Assets
  /** The protocol's fee and the like: a share of the premium. */
  expenses: Assets
  floor: Assets
  premium: Assets
}

export type LayerPricing = {
  breakdown: PremiumBreakdown
  /** Of the whole layer (share 1) and of the venue, asset as floats: shown, with their standard errors. */
  measures: LayerMeasures
  /** ΔES₉₉.₉ that the tail cost is taken on, asset. */
  shortfall: number
  /** The cover's premium by Wang's transform, before expenses; null where no λ was given. */
  wang: { lambda: number; premium: Assets } | null
  /** Volatilities that the price holds for; beyond them the quote is withdrawn. */
  envelope: readonly VolatilityEnvelope[]
  raoi: Assets
  modelHash: `0x${string}`
  calibrationHash: `0x${string}`
  seed: number
  /** Windows simulated. */
  blocks: number
}

const SHORTFALL_LEVEL = 0.999

/**
 * Prices a cover of a layer on a library of windows. Other layers, limits and terms on the same library cost no new
 * simulation.
 *
 *     premium = max( (expected loss · (1 + ladder margin) + τ · (h · limit + r · ΔES₉₉.₉)) ÷ (1 − expense share), on-chain floor )
 *
 * @throws {InvalidLayer} where the attachment isn't below the exhaustion
 * @throws {InvalidTerm} also where the purchase isn't before the start
 * @throws {HorizonBeyondCalibration}
 */
export function priceLayer(library: Library, request: LayerRequest): LayerPricing {
  const { layer, limit, start, end, purchase, grace, floor, wangLambda } = request
  assertLayer(layer)
  assertTerm(start, end)
  if (purchase >= start) throw new InvalidTerm(purchase, end)
  const { parameters } = library
  const attachment = toWhole(layer.attachment)
  const exhaustion = toWhole(layer.exhaustion)
  const days = (end - start) / DAY
  const measures = measureLayer(library, attachment, exhaustion, days)
  const share = toWhole(limit) / (exhaustion - attachment)
  const own = () => share * layerShortfall(yearCurve(library), attachment, exhaustion, SHORTFALL_LEVEL)
  const shortfall = request.poolShortfall ?? (request.spread ?? 1) * own()
  const load = capitalLoad((end + grace - purchase) / YEAR, toWhole(limit), shortfall, parameters)
  const expectedLoss = toAssetsUp(share * measures.expectedLoss.mean)
  const capitalCost = toAssetsUp(load.capitalCost)
  const tailCost = toAssetsUp(load.tailCost)
  const ladderMargin = toAssetsUp(share * measures.expectedLoss.mean * (request.ladderMargin ?? 0))
  const net = expectedLoss + ladderMargin + capitalCost + tailCost
  const expenses = toAssetsUp((toWhole(net) * parameters.expenseShare) / (1 - parameters.expenseShare))
  const sum = net + expenses
  return {
    breakdown: {
      expectedLoss,
      ladderMargin,
      capitalCost,
      tailCost,
      expenses,
      floor,
      premium: sum > floor ? sum : floor,
    },
    measures,
    shortfall,
    wang:
      wangLambda === undefined
        ? null
        : {
            lambda: wangLambda,
            premium: toAssetsUp(
              share * wangPremium(meanCurve(termCurves(library, days)), attachment, exhaustion, wangLambda),
            ),
          },
    envelope: volatilityEnvelope(library.exposure, library.calibration),
    raoi: raoiDown(library.exposure, parameters),
    modelHash: library.modelHash,
    calibrationHash: library.calibration.hash,
    seed: library.seed,
    blocks: library.blocks,
  }
}
