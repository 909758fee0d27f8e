/**
 * Resolves with the first signal that asks this process to stop. Until then the process stays. Later signals change
 * nothing: a Ctrl-C reaches us from the terminal and again through the launcher.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stay = setInterval(() => {}, 60_000)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        clearInterval(stay)
        resolve(signal)
      })
    }
  })
}
