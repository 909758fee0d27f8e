import { InvalidArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { type EventCalibration, isSealed } from '@/lib/risk/calibration/eventCalibration'
import json from './eventCalibration.json'

/**
 * The calibration that prices rest on where none is given, checked against its hash when the program starts. Made by
 * `npm run calibrate`; docs/calibration.md says from what.
 * @throws {InvalidArtefact} where the file isn't what its hash says
 */
export const DEFAULT_CALIBRATION: EventCalibration = checked(json as unknown as EventCalibration)

function checked(calibration: EventCalibration): EventCalibration {
  if (isSealed(calibration)) return calibration
  throw new InvalidArtefact('hash', "must be that of the default calibration's content")
}
