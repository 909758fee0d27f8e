const MOST_CAUSES = 4

/** An error's message and those of its causes, without stacks: what a command tells of a failure. */
export function messageOf(error: unknown): string {
  const lines: string[] = []
  let cause = error
  while (cause !== undefined && lines.length < MOST_CAUSES) {
    const message = cause instanceof Error ? cause.message || cause.name : String(cause)
    if (!lines.some((line) => line.includes(message))) lines.push(message)
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines.join('\nbecause: ')
}
