import { Piscina } from 'piscina'
import { exp } from '@/lib/risk/elementary/exp'
import { eventPath } from '@/lib/risk/eventPath'
import { createWindowPool } from '@/lib/risk/kernel/createWindowPool'
import { instantiateKernel, kernelModule } from '@/lib/risk/kernel/instantiateKernel'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { runPaths } from '@/lib/risk/kernel/windowWorker.mjs'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { simulateWindows } from '@/lib/risk/simulateWindows'
import { nativePaths } from '@/test/bench/risk/native'
import { FALL, pathsBlock, RISE } from '@/test/bench/risk/pathsBlock'
import { planOf, venueOf } from '@/test/lib/risk/plans'

/**
 * Contestants take turns, each with some heats of about 20 ms, and the best heat of each counts: short enough to be now and then
 * undisturbed on a busy machine. The native program has as many heats.
 */
const ROUNDS = 9
const HEATS = 8
const PATHS = 4096
const WINDOWS = 512
const SEED = 7

async function secondsOf(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let heat = 0; heat < HEATS; heat++) {
    const from = performance.now()
    await work()
    best = Math.min(best, (performance.now() - from) / 1000)
  }
  return best
}

/** Seconds of the best round of each contestant. */
async function contest<Name extends string>(contestants: Record<Name, () => Promise<number> | number>) {
  const best = Object.fromEntries(Object.keys(contestants).map((name) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries<() => Promise<number> | number>(contestants)) {
      best[name] = Math.min(best[name] as number, await run())
    }
  }
  return best as Record<Name, number>
}

const rate = (count: number, seconds: number) => Math.round(count / seconds)

/** 288-step price paths a second: drawing an event's course and raising its marks, nothing else. */
export async function pathsPerSecond(log: (line: string) => void) {
  const native = nativePaths()
  log(native ? `native: scalar C by ${native.compiler}` : 'native: no C compiler here; native1 is null')
  const kernel = instantiateKernel()
  const block = pathsBlock(PATHS, SEED)
  if (native) {
    const { lowest, mean } = runPaths(kernel, block)
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
    const run = native.run(PATHS, SEED)
    log(`native and kernel agree to the bit: ${run.lowest === sum(lowest) && run.mean === sum(mean)}`)
  }
  const threads = new Piscina({
    filename: new URL('./pathsWorker.mjs', import.meta.url).href,
    ...{ minThreads: 2, maxThreads: 2, execArgv: [] },
  })
  const task = { module: kernelModule(), block }
  const best = await contest({
    reference: () => secondsOf(() => referencePaths(PATHS / 4)),
    kernel1: () => secondsOf(() => runPaths(kernel, block)),
    native1: () => native?.run(PATHS, SEED).seconds ?? Number.NaN,
    kernel2: () => secondsOf(() => Promise.all([threads.run(task), threads.run(task)])),
  })
  await threads.close()
  return {
    reference: rate(PATHS / 4, best.reference),
    kernel1: rate(PATHS, best.kernel1),
    kernel2: rate(2 * PATHS, best.kernel2),
    native1: native ? rate(PATHS, best.native1) : null,
  }
}

function referencePaths(count: number): number {
  const law = pathLaw(DEFAULT_PARAMETERS)
  const shape = new Float64Array(law.steps)
  let sum = 0
  for (let path = 0; path < count; path++) {
    eventPath(path % 2 === 0 ? 'long' : 'short', streamOf(SEED, path), law, shape)
    const move = path % 2 === 0 ? FALL : RISE
    for (let step = 0; step < law.steps; step++) sum += exp(-move * (shape[step] as number))
  }
  return sum
}

/** Windows a second of a venue of five markets, events of two to ten daily volatilities. */
export async function windowsPerSecond() {
  const exposure = venueOf(5)
  const plan = planOf(exposure, WINDOWS, SEED)
  const more = planOf(exposure, 2 * WINDOWS, SEED)
  const fewer = planOf(exposure, WINDOWS / 4, SEED)
  const pool = createWindowPool({ workers: 2 })
  await pool.simulate(exposure, DEFAULT_PARAMETERS, plan)
  const best = await contest({
    reference: () => secondsOf(() => simulateWindows(exposure, DEFAULT_PARAMETERS, fewer)),
    kernel1: () => secondsOf(() => simulateWindowsFast(exposure, DEFAULT_PARAMETERS, plan)),
    kernel2: () => secondsOf(() => pool.simulate(exposure, DEFAULT_PARAMETERS, more)),
  })
  await pool.close()
  return {
    reference: rate(WINDOWS / 4, best.reference),
    kernel1: rate(WINDOWS, best.kernel1),
    kernel2: rate(2 * WINDOWS, best.kernel2),
  }
}
