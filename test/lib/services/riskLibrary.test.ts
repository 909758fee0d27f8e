import { expect, test } from 'vitest'
import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'
import { riskLibrary } from '@/lib/services/riskLibrary'
import { venueOf } from '@/test/lib/risk/plans'

test('an abandoned library stops and is simulated anew for the next; who stays gets it', async () => {
  const exposure = { hash: '0x01', body: venueOf(5) }
  const gone = new AbortController()
  const abandoned = riskLibrary(exposure, [], gone.signal)
  setTimeout(() => gone.abort(), 10)
  await expect(abandoned).rejects.toThrow(SimulationAborted)

  const left = new AbortController()
  const [one, other] = [riskLibrary(exposure, [], left.signal), riskLibrary(exposure)]
  left.abort()
  await expect(one).rejects.toThrow(SimulationAborted)
  const { library } = await other
  expect((await riskLibrary(exposure)).library).toBe(library)
})
