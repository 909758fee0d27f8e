import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const INTERVAL_MS = 500
/** npm → shell → tsx → this process; more are not ours. */
const MOST_LEVELS = 5

interface Ancestor {
  pid: number
  parent: number
  command: string
}

function describe(pid: number): Ancestor | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state === 'Z') return undefined
      return { pid, parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    const [parent = '', ...command] = line.split(/\s+/)
    return { pid, parent: Number(parent), command: command.join(' ') }
  } catch {
    return undefined
  }
}

const isNpm = ({ command }: Ancestor) => /^(npm|pnpm|yarn)\b|npm-cli\.js|\/npm\b/.test(command)

/** This process's ancestors up to the npm that runs the script; only the direct parent where no npm does. */
function launchers(): Ancestor[] {
  const chain: Ancestor[] = []
  let next = process.ppid
  while (next > 1 && chain.length < MOST_LEVELS) {
    const ancestor = describe(next)
    if (!ancestor) break
    chain.push(ancestor)
    if (isNpm(ancestor)) return chain
    next = ancestor.parent
  }
  return chain.slice(0, 1)
}

/**
 * Calls `onEnd` once one of the processes that started this one is gone. A SIGKILL of npm reaches nobody below it, so
 * nothing but looking tells.
 * @returns stops watching
 */
export function watchAncestors(onEnd: () => void): () => void {
  const watched = process.platform === 'win32' ? [] : launchers()
  const parent = process.ppid
  const timer = setInterval(() => {
    const alive = process.ppid === parent && watched.every(({ pid, command }) => describe(pid)?.command === command)
    if (alive) return
    clearInterval(timer)
    onEnd()
  }, INTERVAL_MS)
  timer.unref()
  return () => clearInterval(timer)
}
