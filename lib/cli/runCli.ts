/** Runs a command's work; a failure is told in one paragraph, without a stack, and exits with 1. */
export async function runCli(work: () => Promise<void>): Promise<void> {
  try {
    await work()
    process.exit(0)
  } catch (error) {
    console.error(messageOf(error))
    process.exit(1)
  }
}

/** An error's message and those of its causes. */
function messageOf(error: unknown): string {
  const lines: string[] = []
  for (
    let cause = error;
    cause !== undefined && lines.length < 4;
    cause = cause instanceof Error ? cause.cause : undefined
  ) {
    const message = cause instanceof Error ? cause.message : String(cause)
    if (!lines.some((line) => line.includes(message))) lines.push(message)
  }
  return lines.join('\nbecause: ')
}
