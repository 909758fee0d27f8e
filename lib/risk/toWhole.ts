import { ASSET_UNIT, type Assets } from '@/lib/domain/money'

/** Base units as whole asset units, for the risk engine, which computes with floats; `toAssetsUp` leads back. */
export function toWhole(amount: Assets): number {
  return Number(amount) / Number(ASSET_UNIT)
}
