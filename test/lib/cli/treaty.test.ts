import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { deployTreaty } from '@/lib/chain/deployTreaty'
import { coverMarketAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { localHandOver } from '@/lib/chain/localHandOver'
import { readTreatyFile } from '@/lib/cli/treatyFile'
import { startAnvil } from '@/test/support/anvil'

const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
let chain: Awaited<ReturnType<typeof startAnvil>>
let market: LocalMarket

const terms = () => ({
  ...{ name: 'Treaty of a file', symbol: 'TOF', pool: market.pool, retention: '0', limit: '1000000' },
  ...{ auctionStart: '2020-03-08T08:00:00Z', auctionEnd: '2020-03-09T08:00:00Z', closesAt: '2020-04-09T08:00:00Z' },
  ...{ cessionFrom: '0', cessionTo: '100000000000000000' },
})

function write(content: object): string {
  const file = join(folder, 'treaty.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const put = (content: object) => {
  const { reader, deployment } = market
  const governance = writerFor(reader, localAccount('governance'))
  return deployTreaty({ reader, governance }, deployment.contracts, readTreatyFile(write(content)))
}

beforeAll(async () => {
  chain = await startAnvil()
  market = await deployLocal(chain.rpcUrl)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await chain.stop()
})

describe('a treaty of a file', () => {
  it('is deployed with its terms and admitted, once however often', async () => {
    const { reader, deployment, pool } = market
    const first = await put(terms())
    expect(first.admission).toBeNull()
    const nonce = await reader.getTransactionCount({ address: localAccount('governance').address })
    expect(await put(terms())).toEqual(first)
    expect(await reader.getTransactionCount({ address: localAccount('governance').address })).toBe(nonce)
    expect(await reader.readContract({ address: first.address, abi: treatyAbi, functionName: 'terms' })).toEqual({
      ...{ pool, retention: 0n, limit: 1_000_000n, cessionFrom: 0n, cessionTo: 10n ** 17n },
      auctionStart: Date.parse('2020-03-08T08:00Z') / 1000,
      auctionEnd: Date.parse('2020-03-09T08:00Z') / 1000,
      closesAt: Date.parse('2020-04-09T08:00Z') / 1000,
    })
    const sold = { address: deployment.contracts.coverMarket, abi: coverMarketAbi } as const
    expect(await reader.readContract({ ...sold, functionName: 'treatyPool', args: [first.address] })).toBe(pool)
  })

  it.each([
    ['a field that is missing', { symbol: undefined }, /symbol/],
    ['a field that is none', { retentoin: '1' }, /retentoin/],
    ['a time without a zone', { closesAt: '2020-04-09' }, /closesAt/],
    ['an amount that is no text', { limit: 1_000_000 }, /limit/],
  ])('is refused with %s', (_what, fault, message) => {
    expect(() => readTreatyFile(write({ ...terms(), ...fault }))).toThrow(message)
  })

  it('names the call to vote on once governance is handed over', async () => {
    await localHandOver(market)
    const { address, admission } = await put({ ...terms(), name: 'Another' })
    expect(admission?.to).toBe(market.deployment.contracts.coverMarket)
    const { timelock } = market.deployment.contracts
    const { reader } = market
    // As the timelock would send it.
    await reader.call({ account: timelock, to: admission?.to, data: admission?.data })
    await expect(
      reader.call({ account: localAccount('governance').address, to: admission?.to, data: admission?.data }),
    ).rejects.toThrow()
    expect(await reader.getCode({ address })).toBeDefined()
  })
})
