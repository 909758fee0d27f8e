import { type ExposureReading, readExposure } from '@/lib/risk/readExposure'

const MOST = 16
const readings = new Map<string, ExposureReading>()

/**
 * An exposure as it was put, of any kind, made ready for the risk engine; read once and kept while it is among the last
 * that were used, since inferring ladders takes up to a second a market.
 * @param exposure `hash` names `body`
 * @throws {InvalidExposure}
 */
export function venueExposure(exposure: { hash: string; body: unknown }): ExposureReading {
  const reading = readings.get(exposure.hash) ?? readExposure(exposure.body)
  readings.delete(exposure.hash)
  readings.set(exposure.hash, reading)
  const [oldest] = readings.keys()
  if (readings.size > MOST && oldest !== undefined) readings.delete(oldest)
  return reading
}
