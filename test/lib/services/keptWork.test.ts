import { expect, test } from 'vitest'
import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'
import { keptWork } from '@/lib/services/keptWork'

test('works once for all who ask, and keeps the last few', async () => {
  const kept = keptWork<string>(2)
  let worked: string[] = []
  const ask = (key: string) =>
    kept(key, undefined, async () => {
      worked.push(key)
      return key
    })
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b'])
  expect(worked).toEqual(['a', 'b'])
  // Who is asked for stays; who was not, longest ago, goes.
  await ask('a')
  await ask('c')
  worked = []
  await Promise.all([ask('a'), ask('c')])
  expect(worked).toEqual([])
  await ask('b')
  expect(worked).toEqual(['b'])
})

test('what failed is tried again', async () => {
  const kept = keptWork<number>(2)
  let tries = 0
  const ask = () =>
    kept('key', undefined, async () => {
      if (++tries === 1) throw new Error('first')
      return tries
    })
  await expect(ask()).rejects.toThrow('first')
  expect(await ask()).toBe(2)
})

test('what all have left stops, and is worked out anew', async () => {
  const kept = keptWork<string>(2)
  const gone = new AbortController()
  let stopped = false
  const left = kept(
    'key',
    gone.signal,
    (stop) =>
      new Promise((_, reject) => {
        stop.addEventListener('abort', () => {
          stopped = true
          reject(stop.reason)
        })
      }),
  )
  await Promise.resolve()
  gone.abort()
  await expect(left).rejects.toThrow(SimulationAborted)
  expect(stopped).toBe(true)
  expect(await kept('key', undefined, async () => 'again')).toBe('again')
})
