import { ContractFunctionRevertedError } from 'viem'

const MOST_CAUSES = 4

/** viem's errors carry whole requests in their message, and the gist beside it; a contract's own error is in neither. */
function shortOf(error: Error): string {
  const gist =
    'shortMessage' in error && typeof error.shortMessage === 'string' ? error.shortMessage : error.message || error.name
  const refusal = error instanceof ContractFunctionRevertedError ? error.data : undefined
  return refusal ? `${gist} ${refusal.errorName}(${(refusal.args ?? []).join(', ')})` : gist
}

/**
 * An error's message and those of its causes, without stacks: what a command tells of a failure. A contract's own error is the
 * end of it: what the node says of the same is no help.
 */
export function messageOf(error: unknown): string {
  const lines: string[] = []
  let cause = error
  while (cause !== undefined && lines.length < MOST_CAUSES) {
    const message = cause instanceof Error ? shortOf(cause) : String(cause)
    const last = lines.at(-1)
    if (last !== undefined && message.startsWith(last)) lines.pop()
    if (!lines.some((line) => line.includes(message))) lines.push(message)
    if (cause instanceof ContractFunctionRevertedError && cause.data) break
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines.join('\nbecause: ')
}
