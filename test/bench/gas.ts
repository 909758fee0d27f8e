import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run bench:gas`: gas of whole transactions on cold storage with all protections on, as one JSON line:
 * `{ stake: { first, repeat }, …, scaling: { stake: { 1, 1000 }, … } }`. The committed snapshot is written anew; with
 * `--check` it must already be what the contracts use.
 *
 * `reportAndSettle` brings three signatures and reads no feed, its loss being within the jump; `explainedAndSettle` also
 * reads two rounds of one. `evidence` is that part of them: `signatures` (three, with the calldata of the signed
 * reports) and `feedReads`, each the gas of a call that does nothing else, without the base fee.
 */
const SNAPSHOT = 'test/contracts/gas/snapshots/ballast.json'

type Gas = Record<string, number>

const check = process.argv.includes('--check')
const forge = spawnSync(
  join('node_modules', '.bin', 'forge'),
  ['test', '--isolate', '--match-contract', 'GasTest'],
  // Snapshots are the default profile's: fuzz runs don't matter to them, compiler settings would.
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FOUNDRY_PROFILE: 'default', FORGE_SNAPSHOT_CHECK: String(check) },
  },
)
if (forge.status !== 0) {
  console.error(
    check ? `Gas is not what ${SNAPSHOT} says. Run \`npm run bench:gas\` and commit it.` : 'The gas benchmark failed.',
  )
  process.exit(1)
}

const actions: Record<string, Gas> = {}
const scaling: Record<string, Gas> = {}
const snapshot: Record<string, string> = JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
for (const [name, gas] of Object.entries(snapshot)) {
  const parts = name.split('.')
  const table = parts[0] === 'scaling' ? scaling : actions
  const [action, turn] = parts.slice(-2)
  if (!action || !turn) throw new Error(`${SNAPSHOT}: ${name} is not an action and a turn`)
  table[action] = { ...table[action], [turn]: Number(gas) }
}
console.log(JSON.stringify({ ...actions, scaling }))
