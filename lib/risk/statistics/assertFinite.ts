import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/**
 * Checks that a list has at least `least` numbers and that all are finite.
 * @throws {InvalidSample} naming the first entry at fault
 */
export function assertFinite(values: ArrayLike<number>, field: string, least = 1): void {
  if (values.length < least) throw new InvalidSample(field, `must have at least ${least} values, not ${values.length}`)
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) {
      throw new InvalidSample(`${field}[${index}]`, `must be a finite number, not ${values[index]}`)
    }
  }
}
