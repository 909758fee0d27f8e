import { STRATA_PER_BIN } from '@/lib/risk/library/windowSet'

/** A mean over neighbours in a direction and bin, as few windows of a pilot say something of each stratum. */
export function smoothStrata(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  return values.map((value, at) => {
    const place = at % STRATA_PER_BIN
    const before = place > 0 ? (values[at - 1] as number) : value
    const next = place < STRATA_PER_BIN - 1 ? (values[at + 1] as number) : value
    return (before + 2 * value + next) / 4
  })
}
