import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm test`: every test of the product, one suite after the other, and one count at the end. A suite that fails does
 * not keep the next from running. `npm test -- contracts unit` runs some of them.
 */
type Count = { passed: number; failed: number; skipped: number }

const bin = (name: string) => join('node_modules', '.bin', name)

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Forge closes with "N tests passed, N failed, N skipped (N total tests)". */
async function contracts(): Promise<Count> {
  const { code, output } = await run(bin('forge'), ['test'])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: forge colours its summary
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '')
  const last = [...plain.matchAll(/(\d+) tests passed, (\d+) failed, (\d+) skipped \(\d+ total tests\)/g)].at(-1)
  const count = { passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0), skipped: Number(last?.[3] ?? 0) }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

async function vitest(project: string): Promise<Count> {
  mkdirSync('build', { recursive: true })
  const report = join('build', `vitest-${project}.json`)
  rmSync(report, { force: true })
  const { code } = await run(bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const count = {
      passed: Number(result.numPassedTests),
      failed: Number(result.numFailedTests),
      skipped: Number(result.numPendingTests) + Number(result.numTodoTests),
    }
    // A file that can't be loaded fails without a failed test.
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const suites = {
  contracts,
  unit: () => vitest('unit'),
  system: () => vitest('system'),
  e2e: () => vitest('e2e'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}. There are ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}

const total: Count = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = Date.now()
  const count = await suite()
  const seconds = Math.round((Date.now() - started) / 1000)
  lines.push(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped in ${seconds} s`)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

console.log(`\n${lines.join('\n')}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
