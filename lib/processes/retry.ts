/** Something to tell about a failure: pino's logger is one. */
interface Log {
  warn(details: object, message: string): void
}

/** Does `work` until it succeeds, pausing longer after each failure, up to 5 s. */
export async function retry<T>(what: string, work: () => Promise<T>, log: Log): Promise<T> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      return await work()
    } catch (error) {
      log.warn({ failure: error instanceof Error ? error.message.split('\n')[0] : String(error) }, `can't ${what} yet`)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
