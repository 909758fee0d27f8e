const MOST_CAUSES = 4

/** viem's errors carry whole requests in their message, and the gist beside it. */
function shortOf(error: Error): string {
  if ('shortMessage' in error && typeof error.shortMessage === 'string') return error.shortMessage
  return error.message || error.name
}

/** An error's message and those of its causes, without stacks: what a command tells of a failure. */
export function messageOf(error: unknown): string {
  const lines: string[] = []
  let cause = error
  while (cause !== undefined && lines.length < MOST_CAUSES) {
    const message = cause instanceof Error ? shortOf(cause) : String(cause)
    if (!lines.some((line) => line.includes(message))) lines.push(message)
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines.join('\nbecause: ')
}
