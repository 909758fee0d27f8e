import { type SharedWork, sharedWork } from '@/lib/services/sharedWork'

/**
 * Results that are worked out once and kept, the last `most` of them. Who asks while one is worked out waits for it; it stops when
 * all have gone. What failed or was given up is forgotten, so that the next who asks tries again.
 */
export function keptWork<Result>(most: number) {
  const works = new Map<string, SharedWork<Result>>()
  return (
    key: string,
    signal: AbortSignal | undefined,
    work: (stop: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    const shared = works.get(key) ?? begin(key, work)
    works.delete(key)
    works.set(key, shared)
    const [oldest] = works.keys()
    if (works.size > most && oldest !== undefined) works.delete(oldest)
    return shared.join(signal)
  }

  function begin(key: string, work: (stop: AbortSignal) => Promise<Result>): SharedWork<Result> {
    const forget = () => {
      if (works.get(key) === shared) works.delete(key)
    }
    const shared = sharedWork(async (stop) => {
      // The caller keeps the work before it can fail.
      await Promise.resolve()
      try {
        return await work(stop)
      } catch (error) {
        forget()
        throw error
      }
    }, forget)
    return shared
  }
}
