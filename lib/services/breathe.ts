import { setImmediate } from 'node:timers/promises'
import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'

/** Lets others have the thread between two parts of a computation. @throws {SimulationAborted} where `signal` was raised meanwhile */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new SimulationAborted({ cause: signal.reason })
}
