import { beforeAll, expect, test } from 'vitest'
import {
  type Case,
  effectiveLossCase,
  exitCase,
  floorCase,
  layerCase,
  recoveryCase,
} from '@/test/lib/domain/differential/cases'
import { COUNT, type Draw, drawsOf, hexWord } from '@/test/lib/domain/differential/draw'
import { premiumCase } from '@/test/lib/domain/differential/premiumCase'
import { ensureSolidityResults, solidityResults } from '@/test/lib/domain/differential/solidityResults'
import { treatyCases } from '@/test/lib/domain/differential/treatyCases'

/**
 * `lib/domain` and the contracts give the same results on cases drawn from one seed: `test/contracts/differential` draws
 * them in Solidity and writes its results, here they are drawn and computed again.
 */
const suites: Record<string, (draw: Draw, i: number) => Case> = {
  layer: layerCase,
  floor: floorCase,
  premium: premiumCase,
  exit: exitCase,
  treaty: treatyCases(),
  recovery: recoveryCase,
  effectiveLoss: effectiveLossCase,
}

/** So many cases at least must show each thing that `Case.shows` names, so that no edge is missed unseen. */
const LEAST_SHOWN = 100

beforeAll(() => ensureSolidityResults(Object.keys(suites)), 600_000)

const inText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

test.each(Object.entries(suites))('%s is the same in TypeScript and Solidity', { timeout: 120_000 }, (name, caseOf) => {
  const drawOf = drawsOf(name)
  const shown = new Map<string, number>()
  let solidity: string[] = []
  for (let i = 0; i < COUNT; i++) {
    const { inputs, results, shows } = caseOf(drawOf(i), i)
    if (i === 0) solidity = solidityResults(name, results.length)
    const expected = solidity[i]
    if (expected !== results.map(hexWord).join('')) {
      const words = expected?.match(/.{64}/g)?.map((digits) => BigInt.asIntN(256, BigInt(`0x${digits}`)))
      const both = JSON.stringify({ inputs, typescript: results, solidity: words }, inText, 2)
      expect.fail(`Case ${i} of ${name} differs: ${both}`)
    }
    for (const [what, isShown] of Object.entries(shows)) shown.set(what, (shown.get(what) ?? 0) + Number(isShown))
  }
  expect(COUNT).toBeGreaterThanOrEqual(10_000)
  expect(solidity).toHaveLength(COUNT)
  const rare = [...shown].filter(([, times]) => times < LEAST_SHOWN)
  expect(rare).toEqual([])
})
