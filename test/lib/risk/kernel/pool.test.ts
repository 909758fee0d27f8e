import { afterAll, expect, test } from 'vitest'
import { createWindowPool, SimulationAborted } from '@/lib/risk/kernel/createWindowPool'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { InvalidPlan, type WindowRecords } from '@/lib/risk/windowPlan'
import { planOf, venueOf } from '@/test/lib/risk/plans'

const pools = [1, 2, 3].map((workers) => createWindowPool({ workers }))
afterAll(() => Promise.all(pools.map((pool) => pool.close())))
const exposure = venueOf(5)

const bytes = ({ peak, netLoss, marketLoss }: WindowRecords) =>
  [peak, netLoss, marketLoss].map((values) => Buffer.from(values.buffer).toString('hex'))

test('the same seed gives the same bytes on 1, 2 and 3 workers and in this thread', async () => {
  // Neither a multiple of a block nor of the workers.
  const plan = planOf(exposure, 1001, 4)
  const alone = bytes(simulateWindowsFast(exposure, DEFAULT_PARAMETERS, plan))
  for (const pool of pools) expect(bytes(await pool.simulate(exposure, DEFAULT_PARAMETERS, plan))).toEqual(alone)
  const other = bytes(simulateWindowsFast(exposure, DEFAULT_PARAMETERS, { ...plan, seed: 5 }))
  expect(other).not.toEqual(alone)
})

test('requests at the same time do not mix', async () => {
  const plans = [1, 2, 3, 4].map((seed) => planOf(exposure, 300, seed))
  const results = await Promise.all(plans.map((plan) => pools[1]?.simulate(exposure, DEFAULT_PARAMETERS, plan)))
  results.forEach((result, index) => {
    const plan = plans[index] as (typeof plans)[number]
    expect(bytes(result as WindowRecords)).toEqual(bytes(simulateWindowsFast(exposure, DEFAULT_PARAMETERS, plan)))
  })
})

test('an abandoned request stops computing, and the pool goes on', async () => {
  const [pool] = pools
  const long = planOf(exposure, 200_000, 6)
  const abort = new AbortController()
  const started = performance.now()
  const promise = pool?.simulate(exposure, DEFAULT_PARAMETERS, long, { signal: abort.signal })
  setTimeout(() => abort.abort(new Error('gone')), 20)
  await expect(promise).rejects.toThrow(SimulationAborted)
  // The whole takes ten seconds. A request after it waits for one running block at most.
  await pool?.simulate(exposure, DEFAULT_PARAMETERS, planOf(exposure, 10, 1))
  expect(performance.now() - started).toBeLessThan(2000)

  const before = AbortSignal.abort()
  await expect(pool?.simulate(exposure, DEFAULT_PARAMETERS, long, { signal: before })).rejects.toThrow(
    SimulationAborted,
  )
})

test('a bad plan is refused before any work', async () => {
  const plan = { ...planOf(exposure, 10, 1), markets: 2 }
  await expect(pools[0]?.simulate(exposure, DEFAULT_PARAMETERS, plan)).rejects.toThrow(InvalidPlan)
})
