import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Tests that only deploy what changed are not compiled again: four times as fast. */
const LINKED = ['--dynamic-test-linking']

function forge(tree: string, options: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(resolve('node_modules/.bin/forge'), ['test', '--fail-fast', ...options], { cwd: tree })
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

async function runOnce(tree: string, options: readonly string[]): Promise<string | null> {
  for (const kept of ['fuzz-failures', 'invariant-failures'])
    rmSync(join(tree, 'build', kept), { recursive: true, force: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: forge colours its summary
  const output = (await forge(tree, options)).replace(/\u001b\[[0-9;]*m/g, '')
  const test = /\[FAIL: .*\] (test\w*|setUp)\(/.exec(output)?.[1]
  if (test !== undefined) return `\`${test}\``
  const reason = /\[FAIL: (.*)\]/.exec(output)?.[1]
  if (reason !== undefined)
    return reason
      .replace(/^(failed to set up invariant testing environment|assertion failed): /, '')
      .replace(/( !=|: \d|: -\d).*$/, '')
  if (output.includes('[PASS]')) return null
  throw new Error(`the suite did not run: ${output.slice(-1500)}`)
}

/** Whether the tests of an untouched tree fail, and why. */
export function runUntouched(tree: string): Promise<string | null> {
  return runOnce(tree, LINKED)
}

/**
 * Why the tests of a tree failed: the test's name, of an invariant what it found; null if all passed, which is looked at
 * twice, because tests that a library is compiled into keep its old code when they are linked.
 */
export async function runSuite(tree: string): Promise<string | null> {
  return (await runOnce(tree, LINKED)) ?? runOnce(tree, [])
}
