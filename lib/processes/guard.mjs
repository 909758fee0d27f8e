// A small process of its own that outlives whoever started it by a few seconds. Its parent writes one line per child on
// its standard input; when that pipe closes, by a clean end or because the parent was killed, the guard ends what is
// left and removes the temporary folders. Plain JavaScript, so that it is up before the first child is.
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

const PATIENCE_MS = 4_000
const children = new Map()
const folders = new Set()

/** Children lead process groups of their own, so that their helpers end with them. */
function signal(pid, name) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name)
    return true
  } catch {
    return false
  }
}

async function end() {
  for (const [pid, stopSignal] of children) signal(pid, stopSignal)
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline && [...children.keys()].some((pid) => signal(pid, 0))) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  for (const pid of children.keys()) signal(pid, 'SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(0)
}

const commands = {
  start: (pid, stopSignal) => children.set(Number(pid), stopSignal),
  end: (pid) => children.delete(Number(pid)),
  folder: (path) => folders.add(decodeURIComponent(path)),
  keep: (path) => folders.delete(decodeURIComponent(path)),
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [command, ...args] = line.split(' ')
    commands[command]?.(...args)
  })
  .on('close', end)
