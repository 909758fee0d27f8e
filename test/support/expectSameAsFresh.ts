import { expect } from 'vitest'
import { dumpIndex } from '@/test/support/dumpIndex'
import type { IndexedMarket, TestIndex } from '@/test/support/indexedMarket'

/** An index that was followed step by step has the rows of one that reads the same chain anew. */
export async function expectSameAsFresh(chain: IndexedMarket, index: TestIndex): Promise<void> {
  const fresh = await chain.newIndex()
  await fresh.sync()
  expect(await dumpIndex(index)).toEqual(await dumpIndex(fresh))
}
