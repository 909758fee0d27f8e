import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tally } from '@/test/contracts/incidents/tally'

/**
 * `npm run test:incidents`: plays at least 10,000 random incidents on the contracts, each in several orders of settlements,
 * expiries, recoveries and refunds, and writes to docs/incidents.json what was played. Every order must give everybody the
 * same to the wei, and what the formulas say, or the test fails and nothing is written. `--runs N` plays fewer or more,
 * `--seed HEX` others; `--dry` writes nothing.
 */
const LOG = 'build/incidents.txt'
const RESULT = 'docs/incidents.json'
const LEAST = 10_000

const { values } = parseArgs({
  options: {
    // a few incidents may be drawn twice
    runs: { type: 'string', default: String(LEAST + 100) },
    seed: { type: 'string', default: '0xba11a57' },
    dry: { type: 'boolean' },
  },
})
rmSync(LOG, { force: true })
const started = Date.now()
const forge = spawnSync(
  join('node_modules', '.bin', 'forge'),
  [
    'test',
    '--match-path',
    'test/contracts/incidents/Incidents.t.sol',
    '--fuzz-runs',
    values.runs,
    '--fuzz-seed',
    values.seed,
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, INCIDENTS_LOG: LOG } },
)
if (forge.status !== 0 || !existsSync(LOG)) {
  console.error('An incident paid differently in another order, or than the formulas say.')
  process.exit(1)
}
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const result = {
  ...tally(readFileSync(LOG, 'utf8').split('\n').filter(Boolean)),
  // every play is asserted to be equal to the first one
  largestDifferenceBetweenOrders: 0,
  seed: values.seed,
  commit: git('rev-parse', 'HEAD'),
  uncommittedChanges: git('status', '--porcelain', 'contracts', 'test/contracts') !== '',
  seconds: Math.round((Date.now() - started) / 1000),
}
const json = JSON.stringify(result, null, 2)
console.log(json)
if (result.incidents < LEAST) console.error(`Fewer than ${LEAST} incidents: nothing is written.`)
else if (!values.dry) writeFileSync(RESULT, `${json}\n`)
