/** Resolves with the first signal that asks this process to stop. Until then the process stays. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stay = setInterval(() => {}, 60_000)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        clearInterval(stay)
        resolve(signal)
      })
    }
  })
}
