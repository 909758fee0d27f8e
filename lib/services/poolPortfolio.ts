import type { Db } from '@/lib/db/client'
import { getExposure } from '@/lib/db/exposures'
import type { CoverInForce } from '@/lib/db/portfolioRuns'
import { WAD } from '@/lib/domain/money'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import type { Portfolio } from '@/lib/risk/portfolio/portfolio'
import { readExposure } from '@/lib/risk/readExposure'
import { sha256 } from '@/lib/risk/sha256'
import { toWhole } from '@/lib/risk/toWhole'

/** A pool's portfolio as it is stored: ids and figures, without the exposures themselves. Plain data. */
export interface StoredPortfolio {
  pool: string
  /** In the order of the portfolio's venues. */
  venues: { venueId: number; exposureId: string }[]
  covers: { coverId: number; venue: number; attachment: number; exhaustion: number; share: number }[]
}

/** The portfolio of each pool's covers in force, with the key that names it, model and calibration included. */
export function portfoliosOf(covers: readonly CoverInForce[]): { key: string; portfolio: StoredPortfolio }[] {
  const pools = [...new Set(covers.map(({ pool }) => pool))]
  return pools.map((pool) => {
    const own = covers.filter((cover) => cover.pool === pool)
    const venues = new Map(own.map(({ venueId, exposureId }) => [venueId, exposureId]))
    const order = [...venues.keys()].sort((a, b) => a - b)
    const portfolio: StoredPortfolio = {
      pool,
      venues: order.map((venueId) => ({ venueId, exposureId: venues.get(venueId) as string })),
      covers: own.map(({ coverId, venueId, attachment, exhaustion, share }) => ({
        coverId,
        venue: order.indexOf(venueId),
        attachment: toWhole(attachment),
        exhaustion: toWhole(exhaustion),
        share: Number(share) / Number(WAD),
      })),
    }
    const model = { version: MODEL_VERSION, calibration: DEFAULT_CALIBRATION.hash, parameters: DEFAULT_PARAMETERS }
    return { key: sha256(canonicalJson({ model, portfolio })), portfolio }
  })
}

/** A stored portfolio with its exposures, for the risk engine. Null where one has gone. */
export async function loadPortfolio(db: Db, { venues, covers }: StoredPortfolio): Promise<Portfolio | null> {
  const records = await Promise.all(venues.map(({ exposureId }) => getExposure(db, exposureId)))
  const exposures = records.flatMap((record) => (record ? [readExposure(record.body).exposure] : []))
  return exposures.length === venues.length ? { venues: exposures, covers } : null
}
