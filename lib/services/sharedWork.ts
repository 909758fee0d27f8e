/** A computation that several callers wait for. It is given up when the last of them has gone. */
export interface SharedWork<Result> {
  /** Waits for the result, or until `signal` is raised. */
  join(signal?: AbortSignal): Promise<Result>
}

/**
 * Starts a computation and shares it among all who join.
 * @param work is told through its signal that nobody waits any more
 */
export function sharedWork<Result>(work: (signal: AbortSignal) => Promise<Result>): SharedWork<Result> {
  const controller = new AbortController()
  const result = work(controller.signal)
  // Whoever waits learns of a failure; when nobody does, it is nobody's.
  result.catch(() => {})
  let waiting = 0
  let settled = false
  const settle = () => {
    settled = true
  }
  result.then(settle, settle)

  async function join(signal?: AbortSignal): Promise<Result> {
    waiting++
    let leave = () => {}
    const gone = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason)
      if (signal?.aborted) leave()
      signal?.addEventListener('abort', leave)
    })
    try {
      return await Promise.race([result, gone])
    } finally {
      signal?.removeEventListener('abort', leave)
      waiting--
      if (waiting === 0 && !settled) controller.abort()
    }
  }
  return { join }
}
