import type { Db } from '@/lib/db/client'
import { getExposure } from '@/lib/db/exposures'
import type { CoverInForce } from '@/lib/db/portfolioRuns'
import { ballastDayOf, DAY, startOfBallastDay, type Time } from '@/lib/domain/ballastDay'
import { WAD } from '@/lib/domain/money'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { PORTFOLIO_SIZE } from '@/lib/risk/portfolio/planPortfolio'
import type { Portfolio, PortfolioTrack } from '@/lib/risk/portfolio/portfolio'
import { sha256 } from '@/lib/risk/sha256'
import { toWhole } from '@/lib/risk/toWhole'
import { venueExposure } from '@/lib/services/venueExposure'

/** A pool's portfolio as it is stored: ids and figures, without the exposures themselves. Plain data. */
export interface StoredPortfolio {
  pool: string
  /** In the order of the portfolio's venues. */
  venues: { venueId: number; exposureId: string }[]
  covers: { coverId: number; venue: number; attachment: number; exhaustion: number; share: number; track: number }[]
  /** Days that are left of the covers' terms, from the start of the Ballast day on which the run was planned. */
  tracks: PortfolioTrack[]
}

const MODEL = {
  version: MODEL_VERSION,
  calibration: DEFAULT_CALIBRATION.hash,
  parameters: DEFAULT_PARAMETERS,
  size: PORTFOLIO_SIZE,
}

/**
 * The portfolio of each pool's covers in force, with the key that names it, model and calibration included. As days go by, less of
 * the terms is left: the key changes with each Ballast day.
 * @param now chain seconds; the day that has begun counts whole
 */
export function portfoliosOf(
  covers: readonly CoverInForce[],
  now: Time,
): { key: string; portfolio: StoredPortfolio }[] {
  const today = startOfBallastDay(ballastDayOf(now))
  const pools = [...new Set(covers.map(({ pool }) => pool))]
  return pools.map((pool) => {
    const own = covers.filter((cover) => cover.pool === pool)
    const venues = new Map(own.map(({ venueId, exposureId }) => [venueId, exposureId]))
    const order = [...venues.keys()].sort((a, b) => a - b)
    const tracks: PortfolioTrack[] = []
    const trackOf = ({ venueId, start, until }: CoverInForce) => {
      const from = Math.max(Math.floor((start - today) / DAY), 0)
      const track = { venue: order.indexOf(venueId), from, to: Math.ceil((until - today) / DAY) }
      const known = tracks.findIndex((one) => canonicalJson(one) === canonicalJson(track))
      return known >= 0 ? known : tracks.push(track) - 1
    }
    const portfolio: StoredPortfolio = {
      pool,
      venues: order.map((venueId) => ({ venueId, exposureId: venues.get(venueId) as string })),
      covers: own.map((cover) => ({
        coverId: cover.coverId,
        venue: order.indexOf(cover.venueId),
        attachment: toWhole(cover.attachment),
        exhaustion: toWhole(cover.exhaustion),
        share: Number(cover.share) / Number(WAD),
        track: trackOf(cover),
      })),
      tracks,
    }
    return { key: sha256(canonicalJson({ model: MODEL, portfolio })), portfolio }
  })
}

/** A stored portfolio with its exposures, for the risk engine. Null where one has gone. */
export async function loadPortfolio(db: Db, { venues, covers, tracks }: StoredPortfolio): Promise<Portfolio | null> {
  const records = await Promise.all(venues.map(({ exposureId }) => getExposure(db, exposureId)))
  const exposures = records.flatMap((record) => (record ? [venueExposure(record).exposure] : []))
  return exposures.length === venues.length ? { venues: exposures, covers, tracks } : null
}
