import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '@/lib/env'

/** How long a child may take to stop by itself. */
const PATIENCE_MS = 6_000

export interface ChildOptions {
  /** Names the child in messages and its log file. */
  name: string
  command: string
  args: readonly string[]
  /** Added to this process's environment. */
  env?: Record<string, string>
  /** The user to run as; only root may choose. */
  user?: { uid: number; gid: number }
  /** What asks it to stop; PostgreSQL takes SIGINT for "now, without waiting for clients". */
  stopSignal?: 'SIGTERM' | 'SIGINT'
  /** Stores are stopped after the services that use them. */
  store?: boolean
  /** A child that ends by itself, as a build does. */
  expectedToEnd?: boolean
  /** Told when the child ends unasked; such a child's end is not the failure of everything. */
  onEnd?: (how: number | NodeJS.Signals) => void
}

export interface Child {
  name: string
  pid: number
  logFile: string
  /** Resolves with the exit code, or the signal that ended it. */
  exited: Promise<number | NodeJS.Signals>
  /** The last lines it wrote. */
  tail(lines?: number): string
  stop(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
}

export interface Supervisor {
  logFolder: string
  start(options: ChildOptions): Child
  /** A private folder that is removed at the stop, however it comes. */
  temporaryFolder(name: string): string
  /** Rejects when a child ends that should not have; never resolves. */
  failed: Promise<never>
  /** Whether a child was started, so that there is a log. */
  hasLogs(): boolean
  /** Stops every child, services first; with `keepLogs` the logs, if any, stay. */
  stop(options?: { keepLogs?: boolean }): Promise<void>
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It has ended already.
  }
}

/** Starts and stops child processes and leaves none behind, even if this process is killed: a guard process watches it. */
export function createSupervisor(): Supervisor {
  const base = mkdtempSync(join(tmpdir(), 'ballast-'))
  const logFolder = join(base, 'logs')
  mkdirSync(logFolder)
  const guard = spawn(process.execPath, [fileURLToPath(new URL('guard.mjs', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  // The pipe must not keep this process alive, nor its end raise an error here.
  guard.stdin.on('error', () => {})
  const tell = (...words: (string | number)[]) => guard.stdin.write(`${words.join(' ')}\n`)
  const folders = [base]
  tell('folder', encodeURIComponent(base))

  const running = new Map<number, { child: Child; store: boolean }>()
  let started = 0
  let stopping: Promise<void> | undefined
  let fail: (error: Error) => void
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  // A failure nobody waits for yet is not an unhandled one.
  failed.catch(() => {})

  function start(options: ChildOptions): Child {
    if (stopping) throw new Error(`${options.name} can't start: everything is being stopped.`)
    started++
    const logFile = join(logFolder, `${options.name}.log`)
    const log = openSync(logFile, 'a')
    const process_: ChildProcess = spawn(options.command, options.args, {
      stdio: ['ignore', log, log],
      detached: true,
      env: childEnvironment(options.env ?? {}),
      ...options.user,
    })
    closeSync(log)
    const exited = new Promise<number | NodeJS.Signals>((resolve, reject) => {
      process_.once('error', (error) => reject(new Error(`${options.name} could not be started: ${error.message}`)))
      process_.once('exit', (code, signal) => resolve(code ?? signal ?? 0))
    })
    const { pid } = process_
    if (pid === undefined) {
      exited.catch((error) => fail(error))
      throw new Error(`${options.name} could not be started: is ${options.command} there and executable?`)
    }
    tell('start', pid, options.stopSignal ?? 'SIGTERM')
    let asked = false
    const stopWith = async (signal: NodeJS.Signals) => {
      asked = true
      signalGroup(pid, signal)
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MS)
      await exited
      clearTimeout(timer)
      signalGroup(pid, 'SIGKILL')
    }
    const tail = (lines = 20) => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
    const child: Child = {
      name: options.name,
      pid,
      logFile,
      exited,
      tail,
      stop: () => stopWith(options.stopSignal ?? 'SIGTERM'),
      kill: () => stopWith('SIGKILL'),
    }
    running.set(pid, { child, store: options.store ?? false })
    exited.then((how) => {
      running.delete(pid)
      tell('end', pid)
      if (asked || stopping || options.expectedToEnd) return
      if (options.onEnd) return options.onEnd(how)
      fail(new Error(`${options.name} ended unexpectedly (${how}). Its log ${logFile} ends with:\n${tail()}`))
    })
    return child
  }

  async function stopAll(keepLogs: boolean): Promise<void> {
    for (const store of [false, true]) {
      const wave = [...running.values()].filter((entry) => entry.store === store)
      await Promise.all(wave.map(({ child }) => child.stop()))
    }
    if (keepLogs) tell('keep', encodeURIComponent(base))
    for (const folder of folders) {
      if (!(keepLogs && folder === base)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    guard.stdin.end()
  }

  return {
    logFolder,
    start,
    temporaryFolder(name) {
      // Beside the logs, not inside: a server that runs as another user must be able to enter its own.
      const folder = mkdtempSync(join(tmpdir(), `ballast-${name}-`))
      folders.push(folder)
      tell('folder', encodeURIComponent(folder))
      return folder
    },
    failed,
    hasLogs: () => started > 0,
    stop({ keepLogs = false } = {}) {
      stopping ??= stopAll(keepLogs && started > 0)
      return stopping
    },
  }
}
