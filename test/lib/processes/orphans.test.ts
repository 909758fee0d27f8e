import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { waitUntil } from '@/lib/processes/waitUntil'

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it('a parent killed with SIGKILL leaves no child, no server and no folder', async () => {
  const parent = spawn(process.execPath, ['--import', 'tsx', 'test/support/startAndStay.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))))
  const { pids, logFolder } = JSON.parse(line) as { pids: number[]; logFolder: string }
  expect(pids.every(isAlive)).toBe(true)

  parent.kill('SIGKILL')

  const base = dirname(logFolder)
  await waitUntil('The end of the children', async () => !pids.some(isAlive) && !existsSync(base), {
    timeoutMs: 10_000,
  })
  expect(pids.filter(isAlive)).toEqual([])
})
