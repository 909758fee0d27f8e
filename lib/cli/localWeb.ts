import type { LocalStack } from '@/lib/cli/localStack'
import { nextCommand } from '@/lib/cli/nextCommand'
import { waitUntil } from '@/lib/processes/waitUntil'

/** Starts the web server and waits for its first page. */
export async function startWeb(stack: LocalStack, command: 'start' | 'dev'): Promise<string> {
  const { supervisor, ports, settings } = stack
  const url = `http://localhost:${ports.web}`
  const web = supervisor.start({
    name: 'web',
    ...nextCommand(command, '--port', String(ports.web)),
    env: { ...settings, NODE_ENV: command === 'dev' ? 'development' : 'production' },
  })
  const answers = async () => (await fetch(url, { signal: AbortSignal.timeout(20_000) })).ok
  await Promise.race([
    waitUntil(`The first page (log: ${web.logFile})`, answers, { timeoutMs: 90_000, intervalMs: 100 }),
    supervisor.failed,
  ])
  return url
}
