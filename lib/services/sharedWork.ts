import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'

/** Work that several callers wait for. */
export interface SharedWork<Result> {
  /**
   * Waits for the result. A caller whose signal is raised waits no longer; when the last has left before the end, the work's own
   * signal is raised. Whoever joins without a signal never leaves.
   * @throws {SimulationAborted} where `signal` is raised first
   */
  join(signal?: AbortSignal): Promise<Result>
}

/** Starts work at once. `abandoned` is told when nobody waits any more. */
export function sharedWork<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  abandoned: () => void = () => {},
): SharedWork<Result> {
  const stop = new AbortController()
  const result = work(stop.signal)
  let waiting = 0
  let done = false
  const end = () => {
    done = true
  }
  result.then(end, end)

  function join(signal?: AbortSignal): Promise<Result> {
    waiting++
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new SimulationAborted({ cause: signal?.reason }))
        waiting--
        if (waiting > 0 || done) return
        stop.abort(signal?.reason)
        abandoned()
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      const settled = () => signal?.removeEventListener('abort', leave)
      result.then(resolve, reject).finally(settled)
    })
  }

  return { join }
}
