import { expect, it } from 'vitest'
import { sharedWork } from '@/lib/services/sharedWork'

const later = () => {
  let finish = (_: string) => {}
  let given: AbortSignal | undefined
  const work = sharedWork<string>((signal) => {
    given = signal
    return new Promise((resolve, reject) => {
      finish = resolve
      signal.addEventListener('abort', () => reject(new Error('given up')))
    })
  })
  return { work, finish: (value: string) => finish(value), stopped: () => given?.aborted }
}

it('gives all who wait one result', async () => {
  const { work, finish, stopped } = later()
  const all = Promise.all([work.join(), work.join(new AbortController().signal)])
  finish('done')
  expect(await all).toEqual(['done', 'done'])
  expect(await work.join()).toBe('done')
  expect(stopped()).toBe(false)
})

it('goes on while one still waits, and is given up when the last has gone', async () => {
  const { work, stopped } = later()
  const [first, second] = [new AbortController(), new AbortController()]
  const waits = [work.join(first.signal), work.join(second.signal)] as const
  first.abort(new Error('first left'))
  await expect(waits[0]).rejects.toThrow('first left')
  expect(stopped()).toBe(false)
  second.abort(new Error('second left'))
  await expect(waits[1]).rejects.toThrow('second left')
  expect(stopped()).toBe(true)
  await expect(work.join()).rejects.toThrow('given up')
})

it('does not take a caller who has already gone', async () => {
  const { work, stopped } = later()
  await expect(work.join(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  expect(stopped()).toBe(true)
})
