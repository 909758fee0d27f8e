/**
 * Asks again until `ready` holds; what it throws counts as not yet.
 * @param what for the message
 * @throws {Error} after `timeoutMs`, with the last failure as its cause
 */
export async function waitUntil(
  what: string,
  ready: () => Promise<boolean>,
  { timeoutMs = 30_000, intervalMs = 50 }: { timeoutMs?: number; intervalMs?: number } = {},
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let cause: unknown
  for (;;) {
    try {
      if (await ready()) return
    } catch (error) {
      cause = error
    }
    if (Date.now() > deadline) throw new Error(`${what} took more than ${timeoutMs / 1000} s.`, { cause })
    await new Promise((resolve) => setTimeout(resolve, intervalMs))
  }
}
