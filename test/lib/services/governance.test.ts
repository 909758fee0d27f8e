import { encodeFunctionData, keccak256, toBytes } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { ballastGovernorAbi, ballastTokenAbi, parametersAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { localHandOver } from '@/lib/chain/localHandOver'
import { transact } from '@/lib/chain/transact'
import { DAY } from '@/lib/domain/ballastDay'
import { getGovernance } from '@/lib/services/getGovernance'
import { listProposals } from '@/lib/services/listProposals'
import { dumpIndex } from '@/test/support/dumpIndex'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'

const SETTERS = { timing: 'setTiming', economics: 'setEconomics', floorCurve: 'setFloorCurve' } as const
const deployer = localAccount('governance').address

let chain: IndexedMarket
let index: TestIndex

const deps = () => ({ ...index, ...chain.market })
const contracts = () => chain.market.deployment.contracts

async function pass(seconds: number): Promise<void> {
  await chain.clock.increaseTime({ seconds })
  await chain.clock.mine({ blocks: 1 })
  await index.sync()
}

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  await index.sync()
})
afterAll(() => chain?.stop())

describe('before the hand-over', () => {
  it('says whose key governs', async () => {
    const { keysThatGovern, roles, delay, cooldown } = await getGovernance(deps())
    expect(keysThatGovern).toEqual([deployer])
    expect(roles).toContainEqual({ role: 'owner', holders: [{ address: deployer, is: 'key' }] })
    expect(delay).toBeGreaterThan(cooldown)
  })

  it('gives each parameter the range that the contract takes, to the last unit', async () => {
    const { groups } = await getGovernance(deps())
    const { reader } = chain.market
    const names: string[] = []
    for (const { group, parameters } of groups) {
      const values = Object.fromEntries(parameters.map(({ name, value }) => [name, BigInt(value)]))
      const takes = async (name: string, value: bigint) => {
        const args = [{ ...values, [name]: value }] as never
        const call = {
          address: contracts().parameters,
          abi: parametersAbi,
          functionName: SETTERS[group],
          args,
        } as const
        return reader.simulateContract({ ...call, account: deployer }).then(
          () => true,
          () => false,
        )
      }
      for (const { name, lowest, highest, minimum, maximum } of parameters) {
        names.push(name)
        const [low, high] = [BigInt(lowest), BigInt(highest)]
        expect(low >= BigInt(minimum) && high <= BigInt(maximum), name).toBe(true)
        expect(await takes(name, low), `${name} at its lowest, ${low}`).toBe(true)
        expect(await takes(name, high), `${name} at its highest, ${high}`).toBe(true)
        if (low > 0n) expect(await takes(name, low - 1n), `${name} under its lowest`).toBe(false)
        expect(await takes(name, high + 1n), `${name} over its highest`).toBe(false)
      }
    }
    expect(names).toHaveLength(15)
  })
})

describe('after the hand-over', () => {
  it('the timelock’s delay bounds the cooldown', async () => {
    await localHandOver(chain.market)
    await index.sync()
    const { groups, delay } = await getGovernance(deps())
    const timing = groups.find(({ group }) => group === 'timing')?.parameters ?? []
    const cooldown = timing.find(({ name }) => name === 'cooldown')
    expect(cooldown?.highest).toBe(`${delay - 1}`)
    const setTo = (value: number) => {
      const values = Object.fromEntries(timing.map((one) => [one.name, BigInt(one.value)]))
      return chain.market.reader.simulateContract({
        ...{ address: contracts().parameters, abi: parametersAbi, functionName: 'setTiming' },
        args: [{ ...values, cooldown: BigInt(value) }] as never,
        account: contracts().timelock,
      })
    }
    await setTo(delay - 1)
    await expect(setTo(delay)).rejects.toThrow(/DelayNotOverCooldown/)
  })

  it('no key governs', async () => {
    const { keysThatGovern, roles } = await getGovernance(deps())
    expect(keysThatGovern).toEqual([])
    const { timelock, governor } = contracts()
    const held = Object.fromEntries(roles.map(({ role, holders }) => [role, holders.map(({ address }) => address)]))
    expect(held).toMatchObject({ owner: [timelock], proposer: [governor], canceller: [governor], admin: [timelock] })
    expect(held.guardian).toEqual([localAccount('guardian').address])
    expect(roles.find(({ role }) => role === 'executor')?.holders.map(({ is }) => is)).toEqual(['anyone'])
  })

  it('a proposal goes from its vote through the timelock, and the parameter changes', async () => {
    const { reader } = chain.market
    const holder = { reader, writer: writerFor(reader, localAccount('tokenHolder')) }
    const governor = { address: contracts().governor, abi: ballastGovernorAbi } as const
    const token = { address: contracts().token, abi: ballastTokenAbi } as const
    await transact(holder, { ...token, functionName: 'delegate', args: [localAccount('tokenHolder').address] })
    await pass(60)
    const economics = await reader.readContract({
      ...{ address: contracts().parameters, abi: parametersAbi, functionName: 'economics' },
    })
    const changed = { ...economics, minimumLimit: 1_400_000_000n }
    const data = encodeFunctionData({ abi: parametersAbi, functionName: 'setEconomics', args: [changed] })
    const description = '# Larger covers only\n\nSmall ones cost more to keep than they earn.'
    const calls = [[contracts().parameters], [0n], [data]] as const
    await transact(holder, { ...governor, functionName: 'propose', args: [...calls, description] })
    await index.sync()
    const latest = async () => (await listProposals(deps(), { limit: 5 })).items[0]
    expect(await latest()).toMatchObject({ state: 'pending', description, ballots: [], executableAt: null })
    const [call] = (await latest())?.calls ?? []
    expect(call).toMatchObject({ contract: 'Parameters', name: 'setEconomics' })
    expect(call?.args).toContainEqual({ name: 'minimumLimit', value: '1400000000' })

    await pass(DAY + 1)
    const id = BigInt((await latest())?.id ?? 0)
    await transact(holder, { ...governor, functionName: 'castVote', args: [id, 1] })
    await index.sync()
    const weight = `${10n ** 27n}`
    expect(await latest()).toMatchObject({ state: 'active', votes: { for: weight, against: '0' } })
    expect((await latest())?.ballots).toMatchObject([{ support: 'for', weight }])
    await pass(8 * DAY)
    expect((await latest())?.state).toBe('succeeded')
    const rest = [...calls, keccak256(toBytes(description))] as const
    await transact(holder, { ...governor, functionName: 'queue', args: rest })
    await index.sync()
    const queued = await latest()
    expect(queued?.state).toBe('queued')
    const { delay } = await getGovernance(deps())
    expect(queued?.executableAt).toBe(Number((await reader.getBlock()).timestamp) + delay)
    await pass(delay)
    await transact(holder, { ...governor, functionName: 'execute', args: rest })
    await index.sync()
    expect((await latest())?.state).toBe('executed')
    const group = (await getGovernance(deps())).groups.find((one) => one.group === 'economics')
    const now = Number((await reader.getBlock()).timestamp)
    expect(group).toMatchObject({ changedAt: now, nextChangeAt: now + 7 * DAY })
    expect(group?.parameters.find(({ name }) => name === 'minimumLimit')?.value).toBe('1400000000')
  })

  it('reads the same in a fresh index, and without what the chain drops', async () => {
    await chain.market.reader.request({ method: 'anvil_reorg', params: [1, []] } as never)
    await index.sync()
    expect((await listProposals(deps(), { limit: 5 })).items[0]?.state).toBe('queued')
    const fresh = await chain.newIndex()
    await fresh.sync()
    expect(await dumpIndex(index)).toEqual(await dumpIndex(fresh))
  })
})
