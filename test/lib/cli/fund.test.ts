import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, type Hex, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { deployFund, FundConnected } from '@/lib/chain/deployFund'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { DEFAULT_SALT, deployOnce } from '@/lib/chain/deployOnce'
import { insuranceFundAbi, recapitalisationAbi, replayFeedAbi, venueRegistryAbi } from '@/lib/chain/generated/abis'
import { type LocalPart, localAccount } from '@/lib/chain/localAccounts'
import { readFunds } from '@/lib/chain/readFunds'
import { transact } from '@/lib/chain/transact'
import { readFundFile } from '@/lib/cli/fundFile'
import { listVenue, mint } from '@/lib/cli/marketSetup'
import { messageOf } from '@/lib/cli/messageOf'
import { startAnvil } from '@/test/support/anvil'

const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
const someAddress = `0x${'1'.repeat(40)}`
const TENTH = 10n ** 17n
let chain: Awaited<ReturnType<typeof startAnvil>>
let market: LocalMarket
let feed: string

function write(fault: object = {}): string {
  const file = join(folder, 'fund.json')
  const feeCurve = {
    calm: `${5n * TENTH}`,
    wild: `${15n * TENTH}`,
    calmShare: `${3n * TENTH}`,
    wildShare: `${9n * TENTH}`,
  }
  const shares = { countedFeeShare: `${5n * TENTH}`, reserveCap: `${5n * TENTH}` }
  writeFileSync(
    file,
    JSON.stringify({ venueId: 1, volatilityFeed: feed, feedMaxAge: 3600, ...shares, feeCurve, ...fault }),
  )
  return file
}

const put = (part: LocalPart, more: object = {}) => {
  const { reader, deployment } = market
  const governance = writerFor(reader, localAccount(part))
  return deployFund({ reader, governance }, deployment.contracts, readFundFile(write(more)))
}
/** A dollar that anyone can mint stands for the venue's token: the auction asks no more of it. */
const auction = () => ({
  ...{ token: market.deployment.contracts.asset, yearlyCap: `${TENTH}`, duration: 86_400 },
  ...{ startPrice: '2000000', floorPrice: '500000' },
})
const sent = (part: LocalPart) => market.reader.getTransactionCount({ address: localAccount(part).address })
const vault = async () => {
  const { reader, deployment } = market
  const registry = { address: deployment.contracts.venueRegistry, abi: venueRegistryAbi } as const
  return (await reader.readContract({ ...registry, functionName: 'venue', args: [1n] })).vault
}

beforeAll(async () => {
  chain = await startAnvil()
  market = await deployLocal(chain.rpcUrl)
  await listVenue(market, { name: 'Test Exchange', jump: 10n ** 12n })
  const governance = writerFor(market.reader, localAccount('governance'))
  const args = [localAccount('feedOperator').address, 'A volatility index']
  const deps = { reader: market.reader, governance }
  feed = (await deployOnce(deps, DEFAULT_SALT, 'ReplayFeed', replayFeedAbi, args)).address
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await chain.stop()
})

describe('a fund of a file', () => {
  it('waits for the venue’s owner to name it, when somebody else deploys it', async () => {
    const before = await vault()
    const { address, naming } = await put('governance')
    expect(await vault()).toBe(before)
    const { reader } = market
    const fund = { address, abi: insuranceFundAbi } as const
    expect(await reader.readContract({ ...fund, functionName: 'venueId' })).toBe(1n)
    expect(await reader.readContract({ ...fund, functionName: 'owner' })).toBe(localAccount('venueOwner').address)
    await reader.call({ account: localAccount('venueOwner').address, to: naming?.to, data: naming?.data })
    await expect(
      reader.call({ account: localAccount('visitor').address, to: naming?.to, data: naming?.data }),
    ).rejects.toThrow()
  })

  it('is the venue’s vault when the owner runs it, at the same address and once', async () => {
    const { address } = await put('governance')
    expect(await put('venueOwner')).toEqual({ address, naming: null, recapitalisation: null, connecting: null })
    expect(await vault()).toBe(address)
    const before = await sent('venueOwner')
    await put('venueOwner')
    expect(await sent('venueOwner')).toBe(before)
  })

  it('gets an auction behind it, which waits for the owner to connect it', async () => {
    const venueContract = localAccount('venueVault').address
    const { address, recapitalisation, connecting } = await put('governance', {
      recapitalisation: auction(),
      venueContract,
    })
    const { reader } = market
    const sale = { address: recapitalisation as Address, abi: recapitalisationAbi } as const
    expect(await reader.readContract({ ...sale, functionName: 'fund' })).toBe(address)
    expect(await reader.readContract({ ...sale, functionName: 'token' })).toBe(market.deployment.contracts.asset)
    expect(await reader.readContract({ ...sale, functionName: 'yearlyCap' })).toBe(TENTH)
    const terms = { startPrice: 2_000_000n, floorPrice: 500_000n, duration: 86_400 }
    expect(await reader.readContract({ ...sale, functionName: 'terms' })).toEqual(terms)
    const fund = { address, abi: insuranceFundAbi } as const
    expect(await reader.readContract({ ...fund, functionName: 'recapitalisation' })).toBe(zeroAddress)
    await reader.call({ account: localAccount('venueOwner').address, to: connecting?.to, data: connecting?.data })
    await expect(
      reader.call({ account: localAccount('visitor').address, to: connecting?.to, data: connecting?.data }),
    ).rejects.toThrow()

    // The owner runs the same file: the same addresses, connected, once.
    const file = { recapitalisation: auction(), venueContract }
    expect(await put('venueOwner', file)).toEqual({ address, recapitalisation, naming: null, connecting: null })
    expect(await reader.readContract({ ...fund, functionName: 'recapitalisation' })).toBe(recapitalisation)
    expect(await reader.readContract({ ...fund, functionName: 'venue' })).toBe(venueContract)
    const before = await sent('venueOwner')
    await put('venueOwner', file)
    expect(await sent('venueOwner')).toBe(before)
  })

  it('is recognised among vaults, with the auction behind it', async () => {
    const { reader } = market
    const file = { recapitalisation: auction(), venueContract: localAccount('venueVault').address }
    const { address, recapitalisation } = await put('venueOwner', file)
    await mint(market, address, 5_000_000n)
    const others = [localAccount('venueVault').address, market.pool]
    const [fund, ...none] = await readFunds(reader, [address, ...others], await reader.getBlockNumber())
    expect(none).toEqual([null, null])
    expect(fund).toMatchObject({ address, state: { liquid: 0n, outstandingDeficit: 0n, socialisedRatio: 0n } })
    expect(fund?.recapitalisation).toMatchObject({
      ...{ address: recapitalisation, token: market.deployment.contracts.asset, yearlyCap: TENTH },
      ...{ isLive: false, price: 2_000_000n, auction: { target: 0n, raised: 0n } },
    })
  })

  it('is shown without an auction where the venue has named none, or what is none', async () => {
    const { reader, deployment } = market
    const governance = writerFor(reader, localAccount('venueOwner'))
    const salt: Hex = `0x${'77'.repeat(32)}`
    const spec = readFundFile(write())
    const { address } = await deployFund({ reader, governance }, deployment.contracts, spec, salt)
    const read = async () => (await readFunds(reader, [address], await reader.getBlockNumber()))[0]
    expect((await read())?.recapitalisation).toBeNull()
    const args = [localAccount('venueVault').address, market.pool] as const
    const connect = { address, abi: insuranceFundAbi, functionName: 'connect', args } as const
    await transact({ reader, writer: governance }, connect)
    expect(await read()).toMatchObject({ address, recapitalisation: null })
  })

  it('is not connected twice', async () => {
    const venueContract = localAccount('visitor').address
    await expect(put('venueOwner', { venueContract })).rejects.toThrow(FundConnected)
  })

  it('is refused for a venue that is not listed, in the contract’s words', async () => {
    const refusal: unknown = await put('governance', { venueId: 9 }).catch((error: unknown) => error)
    expect(messageOf(refusal)).toBe('The contract function "venue" reverted. UnknownVenue(9)')
  })

  it('refuses an auction that the contract refuses', async () => {
    const file = { recapitalisation: { ...auction(), floorPrice: '3000000' } }
    await expect(put('governance', file)).rejects.toThrow()
  })

  it.each([
    ['a field that is missing', { reserveCap: undefined }, /reserveCap/],
    ['a curve that lacks an end', { feeCurve: { calm: '1' } }, /feeCurve/],
    ['an auction without a cap', { recapitalisation: { token: someAddress, startPrice: '1' } }, /yearlyCap/],
    ['a contract that is no address', { venueContract: 'there' }, /venueContract/],
    ['a feed that is no address', { volatilityFeed: 'here' }, /volatilityFeed/],
  ])('is refused with %s', (_what, fault, message) => {
    expect(() => readFundFile(write(fault))).toThrow(message)
  })
})
