import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Campaign, readCampaigns } from '@/test/contracts/invariant/readCampaigns'

/**
 * `npm run test:deep`: a million calls and more of the stateful suites, on the contracts as they lie here. Writes
 * docs/deep-run.json: calls, seed, commit, and how often each action succeeded. Fails where a statement breaks, a call
 * reverts, or more than three actions never succeed, and names those. `--seed 0x…` repeats a run, else the seed is new
 * each time; `--calls N` shortens it and writes nothing.
 */
const RESULT = 'docs/deep-run.json'
/** Absolute, because forge writes to relative paths in its default profile only. */
const COUNTS = resolve('build/deep-calls.txt')
const DEPTH = 250
const CALLS = 1_000_000
const FORGE = join('node_modules', '.bin', 'forge')
/** Actions so deep that only chance or the scripted sequences reach them, such as a refund held for a blocked vault. */
const MOST_NEVER_DONE = 3
const SAID_EVERY = 60_000

const { values } = parseArgs({ options: { seed: { type: 'string' }, calls: { type: 'string' } } })
const seed = values.seed ?? `0x${crypto.getRandomValues(Buffer.alloc(8)).toString('hex')}`
const wanted = Number(values.calls ?? CALLS)
if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--calls takes a number of calls')

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const commit = git('rev-parse', 'HEAD')
const dirty = git('status', '--porcelain', '--', 'contracts', 'test/contracts', 'foundry.toml') !== ''

const suites = 2
const runs = Math.ceil(wanted / suites / DEPTH)
mkdirSync('build', { recursive: true })
rmSync('build/invariant-failures', { recursive: true, force: true })
writeFileSync(COUNTS, '')
console.log(`${suites * runs} runs of ${DEPTH} calls, seed ${seed}, commit ${commit}${dirty ? ' with changes' : ''}`)

const started = Date.now()
const seconds = () => Math.round((Date.now() - started) / 1000)
const said = setInterval(() => {
  const done = readFileSync(COUNTS, 'utf8').split('\n').length - 1
  console.log(`${seconds()} s: ${done} of ${suites * runs} runs, ${done * DEPTH} calls`)
}, SAID_EVERY)
const output = await new Promise<string>((done, fail) => {
  const child = spawn(FORGE, ['test', '--match-test', 'invariant_', '--fuzz-seed', seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      FOUNDRY_PROFILE: 'deep',
      FOUNDRY_TEST: 'test/contracts/invariant',
      FOUNDRY_INVARIANT_RUNS: String(runs),
      FOUNDRY_INVARIANT_DEPTH: String(DEPTH),
      INVARIANT_CALLS: COUNTS,
    },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
  })
  child.on('error', fail)
  child.on('close', () => done(text))
})
clearInterval(said)

// biome-ignore lint/suspicious/noControlCharactersInRegex: forge colours its summary
const plain = output.replace(/\u001b\[[0-9;]*m/g, '')
const campaigns = readCampaigns(plain, readFileSync(COUNTS, 'utf8'))
const total = (of: (campaign: Campaign) => number) => campaigns.reduce((sum, campaign) => sum + of(campaign), 0)
const neverDone = campaigns.flatMap(({ suite, actions }) =>
  Object.entries(actions)
    .filter(([, { done }]) => done === 0)
    .map(([action]) => `${suite}: ${action}`),
)
const result = {
  date: new Date().toISOString(),
  commit,
  dirty,
  seed,
  calls: total(({ calls }) => calls),
  reverts: total(({ reverts }) => reverts),
  seconds: seconds(),
  forge: execFileSync(FORGE, ['--version'], { encoding: 'utf8' }).split('\n')[0],
  neverDone,
  campaigns,
}
for (const { suite, actions } of campaigns)
  for (const [action, { done, refused }] of Object.entries(actions))
    console.log(`${suite}: ${action}: ${done} done, ${refused} refused`)
if (campaigns.length < suites || result.reverts > 0) {
  console.error(plain)
  console.error(`A statement broke, or the suites did not run. Repeat it with --seed ${seed}.`)
  process.exit(1)
}
if (neverDone.length > 0) console.error(`Never done: ${neverDone.join(', ')}`)
if (neverDone.length > MOST_NEVER_DONE) process.exit(1)
console.log(`${result.calls} calls in ${result.seconds} s, nothing broke`)
if (wanted >= CALLS) writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`)
