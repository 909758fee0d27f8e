import { parseArgs } from 'node:util'
import { keptResults, keyOf } from '@/test/contracts/plants/keep'
import { patched } from '@/test/contracts/plants/patched'
import { plants } from '@/test/contracts/plants/plants'
import { runPlants } from '@/test/contracts/plants/runPlants'
import { writeResults } from '@/test/contracts/plants/writeResults'

/**
 * `npm run test:plants`: plants one fault after the other in a copy of the contracts and runs the tests of its area on
 * it, which must fail each time, and must pass on the untouched copy. `--suite NAME` tries the plants of one suite (or
 * several, with commas), `--match TEXT` those whose description has the text, `--only N` N of them, spread evenly, and
 * `--resume` only those without a result: one is kept under build/ until the file of the fault or the tests change.
 * `--lanes N` works on N suites at a time, else on two; `--write` puts the kept results into docs/invariants.md; `--check`
 * only looks whether every plant finds its place.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    match: { type: 'string', default: '' },
    suite: { type: 'string' },
    lanes: { type: 'string', default: '2' },
    resume: { type: 'boolean' },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
  },
})
for (const plant of plants) patched(plant)
const kept = keptResults()
const matching = plants.filter(
  (plant) =>
    plant.what.includes(values.match) &&
    (values.suite?.split(',').includes(plant.suite) ?? true) &&
    !(values.resume && kept.has(keyOf(plant))),
)
const most = values.check ? 0 : Math.min(Number(values.only ?? matching.length), matching.length)
if (!Number.isInteger(most) || most < 0) throw new Error('--only takes a number of faults')
const chosen = Array.from({ length: most }, (_, i) => matching[Math.floor((i * matching.length) / most)])
const queue = chosen.filter((plant) => plant !== undefined)
const caught = await runPlants(queue, Number(values.lanes))
if (values.write) writeResults(plants)
console.log(values.check ? `${plants.length} plants find their place` : `${most} planted, ${caught} caught`)
process.exitCode = caught === most ? 0 : 1
