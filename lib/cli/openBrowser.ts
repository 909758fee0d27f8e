import { spawn } from 'node:child_process'
import { env } from '@/lib/env'

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start'],
  linux: ['xdg-open'],
}

/** Shows a page in the user's browser if there is one; BROWSER=none or CI keep it shut. Never fails. */
export function openBrowser(url: string): void {
  const { BROWSER, CI } = env('local')
  if (BROWSER === 'none' || CI) return
  const [command, ...args] = BROWSER ? [BROWSER] : (openers[process.platform] ?? [])
  if (!command) return
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  // No browser is not a failure: the address has been printed.
  opener.on('error', () => {})
  opener.unref()
}
