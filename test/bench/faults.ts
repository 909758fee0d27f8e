import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Plants one fault at a time in a copy of the contracts and runs the protocol's invariants on it: each fault must be
 * caught by the statement of docs/invariants.md that it breaks. Prints one JSON line, last; fails if a fault survives.
 */
type Fault = { statement: string; file: string; find: string; put: string }

const faults: Fault[] = [
  {
    statement: '1',
    file: 'libraries/LedgerLib.sol',
    find: 'if (worth <= free) return (waiting, worth);',
    put: 'if (worth <= assets) return (waiting, worth);',
  },
  {
    statement: '2',
    file: 'TailRiskPool.sol',
    find: 'ledger.backing -= amount;',
    put: '',
  },
  { statement: '3', file: 'CoverMarket.sol', find: 'cover_.paid += amount;', put: '' },
  {
    statement: '4',
    file: 'TailRiskPool.sol',
    find: '_mint(receiver, shares);',
    put: '_mint(receiver, shares + shares / 100);',
  },
  {
    statement: '5',
    file: 'TailRiskPool.sol',
    find: 'pushed = _pushOrReserve(vault, amount);',
    put: 'pushed = _pushOrReserve(tx.origin, amount);',
  },
  { statement: '7', file: 'CoverMarket.sol', find: '_lower(program.venueId, left)', put: '_lower(program.venueId, 0)' },
  { statement: '10', file: 'TailRiskPool.sol', find: 'exits.requested -= value;', put: '' },
]

const root = resolve('build/faults')
rmSync(root, { recursive: true, force: true })
mkdirSync(root, { recursive: true })
for (const path of ['contracts', 'test/contracts', 'test/vectors', 'foundry.toml']) {
  cpSync(path, join(root, path), { recursive: true })
}
symlinkSync(resolve('node_modules'), join(root, 'node_modules'))

const results = faults.map(({ statement, file, find, put }) => {
  const path = join(root, 'contracts', file)
  const sound = readFileSync(path, 'utf8')
  if (sound.split(find).length !== 2) throw new Error(`${file} must hold once: ${find}`)
  writeFileSync(path, sound.replace(find, put))
  const run = spawnSync(
    resolve('node_modules/.bin/forge'),
    ['test', '--root', root, '--match-path', 'test/contracts/market/ProtocolInvariants.t.sol'],
    { encoding: 'utf8' },
  )
  writeFileSync(path, sound)
  const failure = /\[FAIL: (.*?)\]/.exec(run.stdout)?.[1] ?? ''
  const caught = run.status !== 0 && new RegExp(`^[^:]*\\b${statement}\\b`).test(failure)
  console.log(`${caught ? 'caught' : 'SURVIVED'} ${statement}: ${failure}`)
  return { statement, caught, failure }
})
const survived = results.filter(({ caught }) => !caught)
console.log(JSON.stringify({ faults: results.length, caught: results.length - survived.length }))
process.exit(survived.length === 0 ? 0 : 1)
