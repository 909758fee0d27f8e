import { type RaisedVolatility, withPlausibleVolatility } from '@/lib/risk/plausibleVolatility'
import { type ExposureReading, readExposure } from '@/lib/risk/readExposure'

const MOST = 16
const readings = new Map<string, PlausibleReading>()

/** An exposure as it is priced, and what of its volatilities was not believed. */
export type PlausibleReading = ExposureReading & { raised: readonly RaisedVolatility[] }

/**
 * An exposure as it was put, of any kind, made ready for the risk engine, at volatilities that are believed; read once and kept while it is among the last
 * that were used, since inferring ladders takes up to a second a market.
 * @param exposure `hash` names `body`
 * @throws {InvalidExposure}
 */
export function venueExposure(exposure: { hash: string; body: unknown }): PlausibleReading {
  const reading = readings.get(exposure.hash) ?? read(exposure.body)
  readings.delete(exposure.hash)
  readings.set(exposure.hash, reading)
  const [oldest] = readings.keys()
  if (readings.size > MOST && oldest !== undefined) readings.delete(oldest)
  return reading
}

function read(body: unknown): PlausibleReading {
  const reading = readExposure(body)
  const draws = reading.draws.map((draw) => withPlausibleVolatility(draw).exposure)
  return { ...reading, ...withPlausibleVolatility(reading.exposure), draws }
}
