import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'

/**
 * Changes with every change that can change a figure: of the engine by hand, of its calibration by the hash. What was computed
 * under another version is computed again.
 */
export const MODEL_VERSION = `ballast-risk-4.${DEFAULT_CALIBRATION.hash.slice(2, 10)}`
