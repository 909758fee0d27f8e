import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { type SuiteName, suites } from '@/test/contracts/plants/suites'

/** Unoptimised code compiles in half the time; a failing run needs no shortest form, and fewer of them will do. */
const SETTINGS: readonly (readonly [RegExp, string])[] = [
  [/^optimizer = .*$/m, 'optimizer = false'],
  [/^runs = 256$/m, 'runs = 64'],
  [
    /\[profile\.default\.invariant\][^[]*/,
    '[profile.default.invariant]\nruns = 24\ndepth = 120\nshrink_run_limit = 0\ncheck_interval = 5\n\n',
  ],
]

const COMPILER = 'contracts/script/solc.js'

/** The suite's test files, relative to the project's root. */
export function testsOf(suite: SuiteName): string[] {
  return suites[suite].flatMap((tests) => globSync(`test/contracts/${tests}.t.sol`)).sort()
}

/** The suite's tests and all that they import. */
function sourcesOf(suite: SuiteName): string[] {
  const queue = testsOf(suite)
  const found = new Set(queue)
  for (let file = queue.shift(); file !== undefined; file = queue.shift())
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|}).*?"(\.[^"]+)"/gm)) {
      const imported = normalize(join(dirname(file), path))
      if (!found.has(imported) && existsSync(imported)) queue.push(imported)
      found.add(imported)
    }
  return [...found].sort()
}

/** A copy of the sources of one suite that forge can test on its own, under build/. */
export function makeTree(suite: SuiteName): string {
  mkdirSync('build', { recursive: true })
  const tree = resolve(mkdtempSync(join('build', 'plants-')))
  for (const source of [...sourcesOf(suite), COMPILER]) {
    mkdirSync(dirname(join(tree, source)), { recursive: true })
    copyFileSync(source, join(tree, source))
  }
  cpSync('test/vectors', join(tree, 'test', 'vectors'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
  const settings = SETTINGS.reduce((text, [from, to]) => text.replace(from, to), readFileSync('foundry.toml', 'utf8'))
  writeFileSync(join(tree, 'foundry.toml'), settings)
  return tree
}
