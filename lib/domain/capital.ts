import { type Assets, mulDivDown, mulDivUp, WAD, type Wad } from '@/lib/domain/money'

/** What of a pool's state decides how much it can sell. Mirrors `PoolState`; all in base units. */
export type PoolCapital = {
  /** Backs the outstanding limits. */
  totalAssets: Assets
  /** Σ value at request of waiting exits. */
  requested: Assets
  /** Σ outstanding limits. */
  outstanding: Assets
}

/** Capital behind new cover: `totalAssets − requested`, at least 0. */
export function capitalForSale({ totalAssets, requested }: Pick<PoolCapital, 'totalAssets' | 'requested'>): Assets {
  return totalAssets > requested ? totalAssets - requested : 0n
}

/** Limit that could be sold now: `totalAssets − requested − outstanding`, at least 0. As `freeCapacity()`. */
export function freeCapacity(pool: PoolCapital): Assets {
  const capital = capitalForSale(pool)
  return capital > pool.outstanding ? capital - pool.outstanding : 0n
}

/** Capital that could leave through exits now: `totalAssets − outstanding`, at least 0. */
export function freeCapital({ totalAssets, outstanding }: Pick<PoolCapital, 'totalAssets' | 'outstanding'>): Assets {
  return totalAssets > outstanding ? totalAssets - outstanding : 0n
}

/** Outstanding limits over capital, wad, rounded up; 0 without limits, 1 where limits stand without capital. */
export function utilisationUp(pool: PoolCapital): Wad {
  const capital = capitalForSale(pool)
  if (pool.outstanding === 0n) return 0n
  return capital === 0n ? WAD : mulDivUp(pool.outstanding, WAD, capital)
}

/** Most that all limits on a venue may be: last reported RAOI × the governed multiple, rounded down. */
export function insurableInterestDown(raoi: Assets, insurableMultiple: Wad): Assets {
  return mulDivDown(raoi, insurableMultiple, WAD)
}
