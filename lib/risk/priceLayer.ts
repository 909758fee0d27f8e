import { assertTerm, DAY, InvalidTerm, type Time } from '@/lib/domain/ballastDay'
import { assertLayer, type LayerBounds } from '@/lib/domain/layer'
import { ASSET_UNIT, type Assets } from '@/lib/domain/money'
import { YEAR } from '@/lib/domain/premium'
import type { Library } from '@/lib/risk/buildLibrary'
import { toAssetsUp } from '@/lib/risk/liquidation'
import { type LayerMeasures, measureLayer } from '@/lib/risk/measureLayer'
import { raoiDown } from '@/lib/risk/raoi'

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
}

/** Why a premium is what it is, base units; the parts are rounded up. `premium = max(their sum, floor)`. */
export type PremiumBreakdown = {
  /** The cover's part of the layer's expected loss. */
  expectedLoss: Assets
  /** `τ · h · limit`, τ from purchase to the end of grace in years: what stakers are paid for the capital they lock. */
  capitalCost: Assets
  /** The protocol's fee and the like: a share of the premium. */
  expenses: Assets
  floor: Assets
  premium: Assets
}

export type LayerPricing = {
  breakdown: PremiumBreakdown
  /** Of the whole layer (share 1) and of the venue, asset as floats: shown, with their standard errors. */
  measures: LayerMeasures
  raoi: Assets
  modelHash: `0x${string}`
  seed: number
  /** Windows simulated. */
  blocks: number
}

/**
 * Prices a cover of a layer on a library of windows. Other layers, limits and terms on the same library cost no new
 * simulation.
 *
 *     premium = max( (expected loss + τ · h · limit) ÷ (1 − expense share), on-chain floor )
 *
 * @throws {InvalidLayer} @throws {InvalidTerm} also where the purchase isn't before the start
 */
export function priceLayer(library: Library, request: LayerRequest): LayerPricing {
  const { layer, limit, start, end, purchase, grace, floor } = request
  assertLayer(layer)
  assertTerm(start, end)
  if (purchase >= start) throw new InvalidTerm(purchase, end)
  const { hurdleRate, expenseShare } = library.parameters
  const attachment = toWhole(layer.attachment)
  const exhaustion = toWhole(layer.exhaustion)
  const measures = measureLayer(library, attachment, exhaustion, (end - start) / DAY)
  const share = toWhole(limit) / (exhaustion - attachment)
  const expectedLoss = toAssetsUp(share * measures.expectedLoss.mean)
  const capitalCost = toAssetsUp(((end + grace - purchase) / YEAR) * hurdleRate * toWhole(limit))
  const net = expectedLoss + capitalCost
  const expenses = toAssetsUp((toWhole(net) * expenseShare) / (1 - expenseShare))
  const sum = net + expenses
  return {
    breakdown: { expectedLoss, capitalCost, expenses, floor, premium: sum > floor ? sum : floor },
    measures,
    raoi: raoiDown(library.exposure, library.parameters),
    modelHash: library.modelHash,
    seed: library.seed,
    blocks: library.blocks,
  }
}

function toWhole(amount: Assets): number {
  return Number(amount) / Number(ASSET_UNIT)
}
