import { calibrate } from '@/lib/risk/calibration/calibrate'
import { artificialHistory } from '@/test/lib/risk/calibration/histories'

const HOURS = 5 * 8766

/** Seconds to calibrate ten markets to five years of hourly prices. */
export function calibrationSeconds(): number {
  const history = artificialHistory(
    HOURS,
    Array.from({ length: 10 }, (_, market) => `M${market}`),
  )
  const from = performance.now()
  calibrate(history, { source: { name: 'artificial', sha256: '' } })
  return Number(((performance.now() - from) / 1000).toFixed(2))
}
