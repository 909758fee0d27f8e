import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run bench:gas`: gas of whole transactions on cold storage, as one JSON line. The committed snapshot is written
 * anew; with `--check` it must already be what the contracts use.
 */
const SNAPSHOT = 'test/contracts/gas/snapshots/ballast.json'

type Gas = { first: number; repeat: number }

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

const table: Record<string, Partial<Gas>> = {}
const snapshot: Record<string, string> = JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
for (const [name, gas] of Object.entries(snapshot)) {
  const [action, turn] = name.split('.')
  if (!action || !turn) throw new Error(`${SNAPSHOT}: ${name} is not an action and a turn`)
  table[action] = { ...table[action], [turn]: Number(gas) }
}
console.log(JSON.stringify(table))
