import { readFileSync } from 'node:fs'
import type { Plant } from '@/test/contracts/plants/plant'

/** The plant's file with its fault; throws if the place of an edit is not there, or more than once. */
export function patched(plant: Plant): string {
  return plant.edits.reduce(
    (source, [find, replace]) => {
      const parts = source.split(find)
      if (parts.length !== 2) throw new Error(`${plant.what}: ${plant.file} has ${parts.length - 1} times: ${find}`)
      return parts.join(replace)
    },
    readFileSync(plant.file, 'utf8'),
  )
}
