import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { waitUntil } from '@/lib/processes/waitUntil'

const PROGRAM = ['--import', 'tsx', 'test/support/startAndStay.ts']

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Starts the program and waits until it has its children. */
async function start(command: string, args: string[]): Promise<{ parent: ChildProcess; pids: number[]; base: string }> {
  const parent = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve) => parent.stdout?.once('data', (data) => resolve(String(data))))
  const { pids, logFolder } = JSON.parse(line) as { pids: number[]; logFolder: string }
  expect(pids.filter(isAlive)).toEqual(pids)
  return { parent, pids, base: dirname(logFolder) }
}

async function nothingIsLeft({ pids, base }: { pids: number[]; base: string }): Promise<void> {
  const gone = async () => !pids.some(isAlive) && !existsSync(base)
  await waitUntil('The end of all processes', gone, { timeoutMs: 10_000 })
}

it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s of the program leaves no child, no server and no folder',
  async (signal) => {
    const started = await start(process.execPath, PROGRAM)
    started.parent.kill(signal)
    await nothingIsLeft(started)
  },
)

it.each(['SIGKILL', 'SIGTERM'] as const)(
  '%s of the npm that runs the program leaves nothing either',
  async (signal) => {
    const started = await start('npm', ['exec', '--', 'node', ...PROGRAM])
    started.parent.kill(signal)
    await nothingIsLeft(started)
  },
)
