import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Hex, zeroHash } from 'viem'
import { toAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockOf, writerFor } from '@/lib/chain/clients'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { readDeployment } from '@/lib/chain/deployment'
import {
  attestationOracleAbi,
  ballastTimelockAbi,
  coverMarketAbi,
  parametersAbi,
  tailRiskPoolAbi,
} from '@/lib/chain/generated/abis'
import { StrayPower } from '@/lib/chain/handOver'
import { localAccount, localParts, localReporters } from '@/lib/chain/localAccounts'
import { localConfig } from '@/lib/chain/localConfig'
import { localHandOver } from '@/lib/chain/localHandOver'
import { smokeTest } from '@/lib/chain/smokeTest'
import { strayPowers } from '@/lib/chain/strayPowers'
import { transact } from '@/lib/chain/transact'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { readDeployConfig } from '@/lib/cli/deployConfigFile'
import { listVenue } from '@/lib/cli/marketSetup'
import { messageOf } from '@/lib/cli/messageOf'
import { startAnvil } from '@/test/support/anvil'

const folder = mkdtempSync(join(tmpdir(), 'ballast-test-'))
let chain: Awaited<ReturnType<typeof startAnvil>>
let market: LocalMarket
beforeAll(async () => {
  chain = await startAnvil()
  market = await deployLocal(chain.rpcUrl)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await chain.stop()
})

describe('a deployment', () => {
  it('is wired: owner, terms, reporters, signer, pool', async () => {
    const { reader, deployment, pool } = market
    const { parameters, attestationOracle, coverMarket } = deployment.contracts
    const config = localConfig()
    const read = reader.readContract
    expect(await read({ address: parameters, abi: parametersAbi, functionName: 'owner' })).toBe(
      localAccount('governance').address,
    )
    expect(await read({ address: parameters, abi: parametersAbi, functionName: 'timing' })).toEqual(config.timing)
    expect(await read({ address: parameters, abi: parametersAbi, functionName: 'economics' })).toEqual(config.economics)
    const reporters = await read({ address: attestationOracle, abi: attestationOracleAbi, functionName: 'reporters' })
    expect(new Set(reporters)).toEqual(new Set(localReporters.map((part) => localAccount(part).address)))
    const role = await read({
      address: coverMarket,
      abi: coverMarketAbi,
      functionName: 'signerRole',
      args: [localAccount('quoteSigner').address],
    })
    const mandate = await read({ address: pool, abi: tailRiskPoolAbi, functionName: 'mandate' })
    expect(role).toBe(mandate.signerRole)
    expect(await read({ address: coverMarket, abi: coverMarketAbi, functionName: 'isAdmitted', args: [pool] })).toBe(
      true,
    )
  })

  it('changes nothing when it is run again', async () => {
    const block = await market.reader.getBlockNumber()
    const again = await deployLocal(chain.rpcUrl)
    expect(again.deployment).toEqual(market.deployment)
    expect(await market.reader.getBlockNumber()).toBe(block)
  })

  it('stands beside another with a salt of its own', async () => {
    const other = await deployLocal(chain.rpcUrl, `0x${'42'.repeat(32)}`)
    expect(other.pool).not.toBe(market.pool)
    expect(other.deployment.startBlock).toBeGreaterThan(market.deployment.startBlock)
  })

  it('passes its own smoke test', async () => {
    await expect(smokeTest(market.reader, market.deployment.contracts, [market.pool])).resolves.toBeUndefined()
    const stranger = { ...market.deployment.contracts, safeguard: market.pool }
    await expect(smokeTest(market.reader, stranger, [market.pool])).rejects.toThrow('another safeguard')
  })

  it('is read back from its file as it was written', () => {
    const file = join(folder, 'deep', 'deployment.json')
    writeDeployment(file, market.deployment)
    expect(readDeployment(file)).toEqual(market.deployment)
  })
})

describe('the hand-over', () => {
  it('leaves no key that governs, and changes nothing when it is run again', async () => {
    const own = await deployLocal(chain.rpcUrl, `0x${'43'.repeat(32)}`)
    await localHandOver(own)
    const { reader, deployment } = own
    const { parameters, timelock, governor } = deployment.contracts
    const owner = await reader.readContract({ address: parameters, abi: parametersAbi, functionName: 'owner' })
    expect(owner).toBe(timelock)
    const at = { address: timelock, abi: ballastTimelockAbi } as const
    const roles = await Promise.all(
      (['DEFAULT_ADMIN_ROLE', 'PROPOSER_ROLE', 'CANCELLER_ROLE'] as const).map((functionName) =>
        reader.readContract({ ...at, functionName }),
      ),
    )
    for (const part of localParts) {
      for (const role of roles) {
        const args = [role, localAccount(part).address] as const
        expect(await reader.readContract({ ...at, functionName: 'hasRole', args })).toBe(false)
      }
    }
    expect(await reader.readContract({ ...at, functionName: 'hasRole', args: [roles[1] as Hex, governor] })).toBe(true)
    await expect(listVenue(own, { name: 'Too late', jump: 1n })).rejects.toThrow('NotGovernance')

    const block = await reader.getBlockNumber()
    await localHandOver(own)
    expect(await reader.getBlockNumber()).toBe(block)
  })

  it('is refused, with nothing given away, while anybody else has a role or an operation waits', async () => {
    const own = await deployLocal(chain.rpcUrl, `0x${'44'.repeat(32)}`)
    const { reader, deployment } = own
    const { parameters, timelock } = deployment.contracts
    const at = { address: timelock, abi: ballastTimelockAbi } as const
    const governance = { reader, writer: writerFor(reader, localAccount('governance')) }
    const stranger = localAccount('visitor')
    const asStranger = { reader, writer: writerFor(reader, stranger) }
    const roles = ['PROPOSER_ROLE', 'EXECUTOR_ROLE', 'DEFAULT_ADMIN_ROLE'] as const
    for (const functionName of roles) {
      const args = [await reader.readContract({ ...at, functionName }), stranger.address] as const
      await transact(governance, { ...at, functionName: 'grantRole', args })
    }
    // Granted and taken back again, which leaves nothing.
    const canceller = await reader.readContract({ ...at, functionName: 'CANCELLER_ROLE' })
    for (const functionName of ['grantRole', 'revokeRole'] as const) {
      await transact(governance, { ...at, functionName, args: [canceller, localAccount('venueOwner').address] })
    }
    const delay = await reader.readContract({ ...at, functionName: 'getMinDelay' })
    const call = [timelock, 0n, '0x', zeroHash, zeroHash] as const
    await transact(asStranger, { ...at, functionName: 'schedule', args: [...call, delay] })
    const operation = await reader.readContract({ ...at, functionName: 'hashOperation', args: call })

    const refusal: unknown = await localHandOver(own).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(StrayPower)
    expect(new Set((refusal as StrayPower).powers)).toEqual(
      new Set([
        ...roles.map((role) => `${stranger.address} holds ${role}`),
        `the operation ${operation} waits without a vote`,
      ]),
    )
    expect(messageOf(refusal)).toContain('Revoke them with the deployer key')
    expect(await reader.readContract({ address: parameters, abi: parametersAbi, functionName: 'owner' })).toBe(
      localAccount('governance').address,
    )

    await transact(governance, {
      ...at,
      functionName: 'grantRole',
      args: [canceller, localAccount('governance').address],
    })
    await transact(governance, { ...at, functionName: 'cancel', args: [operation] })
    await transact(governance, {
      ...at,
      functionName: 'renounceRole',
      args: [canceller, localAccount('governance').address],
    })
    for (const functionName of roles) {
      const args = [await reader.readContract({ ...at, functionName }), stranger.address] as const
      await transact(governance, { ...at, functionName: 'revokeRole', args })
    }
    await localHandOver(own)
    expect(await strayPowers(reader, deployment)).toEqual([])
  })

  it('is not believed where a key got a role behind its back', async () => {
    const own = await deployLocal(chain.rpcUrl, `0x${'45'.repeat(32)}`)
    await localHandOver(own)
    const { reader, deployment } = own
    const at = { address: deployment.contracts.timelock, abi: ballastTimelockAbi } as const
    const proposer = await reader.readContract({ ...at, functionName: 'PROPOSER_ROLE' })
    const stranger = localAccount('visitor').address
    // Only the timelock itself can do this any more.
    const clock = clockOf(reader)
    await clock.impersonateAccount({ address: at.address })
    await clock.setBalance({ address: at.address, value: 10n ** 18n })
    const itself = { reader, writer: writerFor(reader, toAccount(at.address)) }
    await transact(itself, { ...at, functionName: 'grantRole', args: [proposer, stranger] })
    expect(await strayPowers(reader, deployment)).toEqual([`${stranger} holds PROPOSER_ROLE`])
    await expect(localHandOver(own)).rejects.toThrow('Only a vote, or the key itself')
  })
})

describe('a configuration', () => {
  const address = localAccount('governance').address
  const write = (text: string) => {
    const file = join(folder, 'config.json')
    writeFileSync(file, text)
    return file
  }

  it('takes the first terms and what it names', () => {
    const reporters = Array.from({ length: 4 }, () => address)
    const config = readDeployConfig(
      write(
        JSON.stringify({
          ...{ feeRecipient: address, guardian: address, arbiter: address, tokenHolder: address },
          ...{ reporters, quoteSigners: [address] },
        }),
      ),
    )
    expect(config).toMatchObject({ threshold: 3, feeRecipient: address, timing: localConfig().timing })
  })

  it.each([
    ['{', /config\.json is not JSON/],
    [
      JSON.stringify({ feeRecipient: '0x1', reporters: [], quoteSigners: [] }),
      /must be an address[\s\S]*at least 4 reporters/,
    ],
  ])('refuses %s', (text, message) => {
    expect(() => readDeployConfig(write(text))).toThrow(message)
  })
})
