import { Piscina } from 'piscina'
import { DomainError } from '@/lib/domain/errors'
import type { VenueExposure } from '@/lib/risk/exposure'
import { kernelModule } from '@/lib/risk/kernel/instantiateKernel'
import { partOf, windowBlock } from '@/lib/risk/kernel/windowBlock'
import type { Block } from '@/lib/risk/kernel/windowWorker.mjs'
import type { ModelParameters } from '@/lib/risk/parameters'
import type { WindowPlan, WindowRecords } from '@/lib/risk/windowPlan'

/** Windows that a worker computes at a time: a few milliseconds, so that an abandoned request stops soon. */
const BLOCK = 128

/** A simulation whose signal was raised before it was done. */
export class SimulationAborted extends DomainError {
  readonly code = 'simulation-aborted'
  constructor(options?: ErrorOptions) {
    super('The simulation was given up because its request was; ask again.', options)
  }
}

/** A thread of the pool that ended or could not start. */
export class WindowWorkerFailed extends DomainError {
  readonly code = 'window-worker-failed'
  constructor(options?: ErrorOptions) {
    super('A worker thread of the risk engine failed; see the cause. Ask again, or simulate in this thread.', options)
  }
}

/** Threads that simulate windows. */
export type WindowPool = {
  /**
   * `simulateWindows` on all threads. A plan is cut into blocks of 128 windows whatever the number of workers, and no window
   * depends on another, so the bytes are those of the reference.
   * @throws {InvalidPlan}
   * @throws {SimulationAborted} as soon as `signal` is raised; no further block is started
   * @throws {WindowWorkerFailed}
   */
  simulate(
    exposure: VenueExposure,
    parameters: ModelParameters,
    plan: WindowPlan,
    options?: { signal?: AbortSignal },
  ): Promise<WindowRecords>
  /** Ends the threads when what is running is done. */
  close(): Promise<void>
}

/**
 * Threads start with the first plan and then wait unseen: they keep no process alive.
 * @param workers how many; the machine's cores are a good number
 */
export function createWindowPool({ workers }: { workers: number }): WindowPool {
  let threads: Piscina | undefined
  const start = () =>
    new Piscina({
      filename: new URL('./windowWorker.mjs', import.meta.url).href,
      minThreads: workers,
      maxThreads: workers,
      // A loader of the parent, such as tsx, would be started in each thread for nothing.
      execArgv: [],
    })

  async function simulate(
    exposure: VenueExposure,
    parameters: ModelParameters,
    plan: WindowPlan,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<WindowRecords> {
    const block = windowBlock(exposure, parameters, plan)
    const records = {
      peak: new Float64Array(plan.count),
      netLoss: new Float64Array(plan.count),
      marketLoss: new Float64Array(plan.count * plan.markets),
    }
    let next = 0
    // Each request has at most one block a thread waiting, so requests take turns and an abandoned one leaves nothing behind.
    const takeBlocks = async () => {
      while (next < plan.count) {
        if (signal?.aborted) throw new SimulationAborted({ cause: signal.reason })
        const from = next
        next = Math.min(from + BLOCK, plan.count)
        place(records, await run(partOf(block, from, next)), from, plan.markets)
      }
    }
    const abandoned = whenAborted(signal)
    try {
      await Promise.race([Promise.all(Array.from({ length: workers }, takeBlocks)), abandoned.promise])
    } finally {
      next = plan.count
      abandoned.forget()
    }
    return records
  }

  async function run(block: Block): Promise<WindowRecords> {
    threads ??= start()
    try {
      return await threads.run({ module: kernelModule(), block })
    } catch (cause) {
      throw new WindowWorkerFailed({ cause })
    }
  }

  return { simulate, close: async () => threads?.close() }
}

function place(records: WindowRecords, part: WindowRecords, from: number, markets: number): void {
  records.peak.set(part.peak, from)
  records.netLoss.set(part.netLoss, from)
  records.marketLoss.set(part.marketLoss, from * markets)
}

/** A promise that fails when the signal is raised, and a way to stop listening. */
function whenAborted(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  let listener = () => {}
  const promise = new Promise<never>((_, reject) => {
    listener = () => reject(new SimulationAborted({ cause: signal?.reason }))
    if (signal?.aborted) listener()
    signal?.addEventListener('abort', listener)
  })
  return { promise, forget: () => signal?.removeEventListener('abort', listener) }
}
