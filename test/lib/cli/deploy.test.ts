import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { readDeployment } from '@/lib/chain/deployment'
import { attestationOracleAbi, coverMarketAbi, parametersAbi, tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { localAccount, localReporters } from '@/lib/chain/localAccounts'
import { localConfig } from '@/lib/chain/localConfig'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { readDeployConfig } from '@/lib/cli/deployConfigFile'
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

  it('is read back from its file as it was written', () => {
    const file = join(folder, 'deep', 'deployment.json')
    writeDeployment(file, market.deployment)
    expect(readDeployment(file)).toEqual(market.deployment)
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
      write(JSON.stringify({ feeRecipient: address, reporters, quoteSigners: [address] })),
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
