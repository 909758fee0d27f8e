import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { FALL, RISE } from '@/test/bench/risk/pathsBlock'

const SOURCE = fileURLToPath(new URL('./pricePaths.c', import.meta.url))
/** Scalar, as fast as the compiler makes it for this machine, without fusing operations that round twice elsewhere. */
const COMMON = ['-O3', '-march=native', '-ffp-contract=off', '-fno-math-errno']
const COMPILERS = [
  ['clang', [...COMMON, '-fno-vectorize', '-fno-slp-vectorize']],
  ['gcc', [...COMMON, '-fno-tree-vectorize']],
  ['cc', COMMON],
] as const

export type NativePaths = { seconds: number; lowest: number; mean: number }

/** Price paths of a native program, or null where no C compiler is found. */
export function nativePaths(): { compiler: string; run: (paths: number, seed: number) => NativePaths } | null {
  const program = join(mkdtempSync(join(tmpdir(), 'ballast-paths-')), 'paths')
  const found = COMPILERS.find(
    ([name, flags]) => spawnSync(name, [...flags, SOURCE, '-o', program, '-lm']).status === 0,
  )
  if (!found) return null
  const law = pathLaw(DEFAULT_PARAMETERS)
  const figures = [
    ...[law.duration, law.dispersion, law.burst, law.correlation, law.innovation, law.noise, law.fallRebound],
    ...[law.riseRebound, DEFAULT_PARAMETERS.reboundHalfLife, FALL, RISE],
  ]
  const run = (paths: number, seed: number) => {
    const { status, stdout } = spawnSync(program, [paths, seed, ...figures].map(String), { encoding: 'utf8' })
    if (status !== 0) throw new Error('The native program failed.')
    return JSON.parse(stdout) as NativePaths
  }
  return { compiler: found[0], run }
}
