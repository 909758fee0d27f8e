import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const TESTS = 'test/contracts'
const BUILD = 'build/coverage'

/** Every folder of `test/contracts` with tests. */
export function testFolders(): string[] {
  return readdirSync(TESTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => readdirSync(join(TESTS, name)).some((file) => file.endsWith('.t.sol')))
}

/**
 * Runs the tests of some folders with coverage and returns the report in lcov's format, null if a test failed. The other
 * folders are left out of the compilation too: without the optimizer the whole project's output is more than the
 * WebAssembly compiler can write at once.
 */
export function runForge(name: string, folders: readonly string[]): string | null {
  mkdirSync(BUILD, { recursive: true })
  const report = join(BUILD, `${name}.info`)
  rmSync(report, { force: true })
  const skipped = testFolders().filter((folder) => folder !== 'support' && !folders.includes(folder))
  const forge = spawnSync(
    join('node_modules', '.bin', 'forge'),
    [
      'coverage',
      '--exclude-tests',
      ...['--report', 'lcov', '--report-file', report],
      ...skipped.flatMap((folder) => ['--skip', `${TESTS}/${folder}/**`]),
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        FOUNDRY_OUT: join(BUILD, 'out'),
        FOUNDRY_CACHE_PATH: join(BUILD, 'cache'),
        // a branch is taken or not: that more runs find more is for the tests themselves
        FOUNDRY_FUZZ_RUNS: '64',
        FOUNDRY_INVARIANT_RUNS: '8',
      },
    },
  )
  return forge.status === 0 && existsSync(report) ? readFileSync(report, 'utf8') : null
}
