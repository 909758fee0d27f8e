/** One of our TypeScript programs in this very Node, without a wrapper in between. */
export function nodeCommand(file: string, ...args: string[]) {
  return { command: process.execPath, args: ['--import', 'tsx', file, ...args] }
}
