/** Next's own program in this very Node, without a wrapper in between. */
export function nextCommand(command: 'build' | 'start' | 'dev', ...args: string[]) {
  return { command: process.execPath, args: ['node_modules/next/dist/bin/next', command, ...args] }
}
