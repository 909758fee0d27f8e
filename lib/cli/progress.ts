/** Tells a command's phases, one line each, with the seconds since this process began. */
export interface Progress {
  (line: string): void
  /** Tells when `work` is done and how long it took; its failure is passed on. */
  phase<T>(done: string, work: () => Promise<T>): Promise<T>
}

export function createProgress(): Progress {
  const stamp = () => `[${(performance.now() / 1000).toFixed(1).padStart(6)} s]`
  const say = (line: string) => console.log(`${stamp()} ${line}`)
  return Object.assign(say, {
    async phase<T>(done: string, work: () => Promise<T>): Promise<T> {
      const from = performance.now()
      const result = await work()
      say(`${done} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
      return result
    },
  })
}
