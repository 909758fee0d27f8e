import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Plant, plants } from '@/test/contracts/invariant/plants'

/**
 * `npm run test:plants`: plants one fault after the other in a copy of the contracts and runs the invariant suite on it,
 * which must fail each time, and must pass on the untouched copy. `--only N` runs N of them, spread evenly; `--match TEXT`
 * those whose description has the text; `--write` puts the result into docs/invariants.md.
 */
type Outcome = { plant: Plant | null; caught: string | null; seconds: number }

/** Two at a time: a compilation keeps one core busy. */
const LANES = 2
const SUITE = 'test/contracts/invariant/Invariants.t.sol'
const DOCUMENT = 'docs/invariants.md'
const SOURCES = ['contracts', 'test/contracts/invariant', 'test/contracts/support']

/** Unoptimised code compiles in half the time; a failing run needs no shortest form. */
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/^optimizer = .*$/m, 'optimizer = false'],
  [
    /\[profile\.default\.invariant\][^[]*/,
    '[profile.default.invariant]\nruns = 12\ndepth = 150\nshrink_run_limit = 0\ncheck_interval = 5\n\n',
  ],
]

function makeTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'ballast-plants-'))
  for (const source of SOURCES) cpSync(source, join(tree, source), { recursive: true })
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  mkdirSync(join(tree, 'test', 'vectors'), { recursive: true })
  const settings = SETTINGS.reduce((text, [from, to]) => text.replace(from, to), readFileSync('foundry.toml', 'utf8'))
  writeFileSync(join(tree, 'foundry.toml'), settings)
  return tree
}

function patched(plant: Plant): string {
  return plant.edits.reduce(
    (source, [find, replace]) => {
      const parts = source.split(find)
      if (parts.length !== 2) throw new Error(`${plant.file} has ${parts.length - 1} times: ${find}`)
      return parts.join(replace)
    },
    readFileSync(plant.file, 'utf8'),
  )
}

function forge(tree: string): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(resolve('node_modules/.bin/forge'), ['test', '--match-path', SUITE], { cwd: tree })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', fail)
    child.on('close', () => done(output))
  })
}

/** Why the suite failed, null if it passed. */
async function failure(tree: string): Promise<string | null> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: forge colours its summary
  const output = (await forge(tree)).replace(/\u001b\[[0-9;]*m/g, '')
  const reason = /\[FAIL: (.*)\]/.exec(output)?.[1]
  if (reason !== undefined)
    return reason
      .replace(/^(failed to set up invariant testing environment|assertion failed): /, '')
      .replace(/( !=|: \d|: -\d).*$/, '')
  if (output.includes('[PASS]')) return null
  throw new Error(`the suite did not run:\n${output.slice(-3000)}`)
}

async function tryPlant(tree: string, plant: Plant | null): Promise<Outcome> {
  const started = Date.now()
  const file = plant && join(tree, plant.file)
  if (plant && file) writeFileSync(file, patched(plant))
  try {
    const caught = await failure(tree)
    return { plant, caught, seconds: (Date.now() - started) / 1000 }
  } finally {
    if (plant && file) writeFileSync(file, readFileSync(plant.file, 'utf8'))
  }
}

function line({ plant, caught, seconds }: Outcome): string {
  return `| ${plant?.breaks ?? ''} | ${plant?.what ?? 'nothing'} | ${caught ?? 'not caught'} | ${seconds.toFixed(0)} s |`
}

async function run(queue: (Plant | null)[]): Promise<Outcome[]> {
  const order = [...queue]
  const outcomes: Outcome[] = []
  const lane = async () => {
    const tree = makeTree()
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const outcome = await tryPlant(tree, next)
        outcomes.push(outcome)
        console.log(line(outcome))
      }
    } finally {
      rmSync(tree, { recursive: true, force: true })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return outcomes.sort((a, b) => order.indexOf(a.plant) - order.indexOf(b.plant))
}

function record(outcomes: readonly Outcome[], summary: string): void {
  const rows = outcomes
    .filter(({ plant }) => plant)
    .map((o) => `| ${o.plant?.breaks} | ${o.plant?.what} | ${o.caught ?? 'not caught'} |`)
  const table = ['| breaks | fault | what the suite said |', '|---|---|---|', ...rows].join('\n')
  const text = readFileSync(DOCUMENT, 'utf8')
  const marks = /(<!-- plants -->\n)[\s\S]*(<!-- \/plants -->)/
  if (!marks.test(text)) throw new Error(`${DOCUMENT} has no place for the result`)
  writeFileSync(
    DOCUMENT,
    text.replace(marks, (_, from: string, to: string) => `${from}${summary}\n\n${table}\n${to}`),
  )
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, match: { type: 'string' }, write: { type: 'boolean' } },
})
const matching = plants.filter(({ what }) => what.includes(values.match ?? ''))
const most = Math.min(Number(values.only ?? matching.length), matching.length)
if (!Number.isInteger(most) || most < 0) throw new Error('--only takes a number of faults')
const chosen = Array.from({ length: most }, (_, i) => matching[Math.floor((i * matching.length) / most)] ?? null)
for (const plant of plants) patched(plant)

const [untouched, ...planted] = await run([null, ...chosen])
const caught = planted.filter((outcome) => outcome.caught !== null).length
const summary = `${planted.length} planted, ${caught} caught`
if (values.write) record(planted, summary)
if (untouched?.caught) console.log(`The untouched contracts fail: ${untouched.caught}`)
console.log(summary)
process.exitCode = caught === planted.length && !untouched?.caught ? 0 : 1
