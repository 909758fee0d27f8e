import { expect, test, vi } from 'vitest'
import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'
import { sharedWork } from '@/lib/services/sharedWork'

/** Work that ends when told, and fails when its signal is raised. */
function work() {
  let finish = (_: number) => {}
  let stopped = false
  const run = (signal: AbortSignal) =>
    new Promise<number>((resolve, reject) => {
      finish = resolve
      signal.addEventListener('abort', () => {
        stopped = true
        reject(signal.reason)
      })
    })
  return { run, finish: (value: number) => finish(value), stopped: () => stopped }
}

test('work goes on while one caller waits, and stops when the last has left', async () => {
  const { run, stopped } = work()
  const abandoned = vi.fn()
  const shared = sharedWork(run, abandoned)
  const [first, second] = [new AbortController(), new AbortController()]
  const waits = [shared.join(first.signal), shared.join(second.signal)].map((wait) => wait.catch((error) => error))
  first.abort()
  expect(await waits[0]).toBeInstanceOf(SimulationAborted)
  expect(stopped()).toBe(false)
  second.abort()
  expect(await waits[1]).toBeInstanceOf(SimulationAborted)
  expect(stopped()).toBe(true)
  expect(abandoned).toHaveBeenCalledOnce()
})

test('those who stay get the result', async () => {
  const { run, finish, stopped } = work()
  const shared = sharedWork(run)
  const gone = new AbortController()
  const left = shared.join(gone.signal).catch((error) => error)
  const stays = shared.join()
  gone.abort()
  finish(7)
  expect(await stays).toBe(7)
  expect(await left).toBeInstanceOf(SimulationAborted)
  expect(stopped()).toBe(false)
  expect(await shared.join(new AbortController().signal)).toBe(7)
})

test('a caller that has already gone does not count as waiting', async () => {
  const { run, finish, stopped } = work()
  const shared = sharedWork(run)
  const waits = shared.join()
  await expect(shared.join(AbortSignal.abort())).rejects.toThrow(SimulationAborted)
  expect(stopped()).toBe(false)
  finish(1)
  expect(await waits).toBe(1)

  const alone = work()
  await expect(sharedWork(alone.run).join(AbortSignal.abort())).rejects.toThrow(SimulationAborted)
  expect(alone.stopped()).toBe(true)
})
