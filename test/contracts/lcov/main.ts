import { writeFileSync } from 'node:fs'
import { formatSummary } from '@/test/contracts/lcov/formatSummary'
import { type FileCoverage, parseLcov } from '@/test/contracts/lcov/parseLcov'
import { runForge, testFolders } from '@/test/contracts/lcov/runForge'
import { type Count, summarise } from '@/test/contracts/lcov/summarise'

/**
 * `npm run test:coverage`: lines and branches of `contracts/` that the tests run, file by file, and what they don't. Fails
 * under 98 % of lines and 95 % of branches, or with any test. Examples and scripts don't count, and the compilation without
 * the optimizer is split in parts. `--write` keeps the table in docs/coverage.md.
 */
const LEAST_LINES = 0.98
const LEAST_BRANCHES = 0.95
const RESULT = 'docs/coverage.md'
/** Snapshots of gas mean nothing without the optimizer; the others repeat what smaller tests reach, more slowly. */
const LEFT_OUT = ['gas', 'invariant', 'differential', 'incidents']
const FIRST_PART = ['libraries', 'market', 'periphery', 'pool', 'registries', 'safeguard']

const parts = {
  first: FIRST_PART,
  second: testFolders().filter((folder) => ![...LEFT_OUT, ...FIRST_PART, 'attack'].includes(folder)),
  third: ['attack'],
}
const coverage = new Map<string, FileCoverage>()
for (const [name, folders] of Object.entries(parts)) {
  const report = runForge(name, folders)
  if (report === null) {
    console.error(`Tests of ${folders.join(', ')} failed: there is no coverage to tell of.`)
    process.exit(1)
  }
  parseLcov(report, coverage)
}

const summary = summarise(
  coverage,
  (file) => file.startsWith('contracts/') && !/^contracts\/(examples|script)\//.test(file),
)
const table = formatSummary(summary)
console.log(`\n${table}`)
if (process.argv.includes('--write'))
  writeFileSync(
    RESULT,
    [
      '# Coverage',
      '',
      'Written by `npm run test:coverage -- --write`: lines and branches of `contracts/` that unit tests, fuzz tests and attacks',
      'run, without `examples/` and `script/`. Suites that repeat more slowly what these reach are left out: sequences of random',
      'calls, incidents, the comparison with TypeScript.',
      '',
      table,
      '',
    ].join('\n'),
  )

const share = ({ hit, all }: Count) => (all === 0 ? 0 : hit / all)
if (share(summary.lines) < LEAST_LINES || share(summary.branches) < LEAST_BRANCHES) {
  console.error(`Less than ${LEAST_LINES * 100} % of lines or ${LEAST_BRANCHES * 100} % of branches.`)
  process.exit(1)
}
