import { type Address, isAddressEqual } from 'viem'
import type { Contracts } from '@/lib/schemas/contracts'
import type { ChainReader } from './clients'
import {
  attestationOracleAbi,
  ballastTimelockAbi,
  coverMarketAbi,
  lensAbi,
  parametersAbi,
  reporterBondsAbi,
} from './generated/abis'

/**
 * Asks a fresh deployment whether its parts know each other: reads every pool through the lens, the way a stranger would
 * verify the reserves.
 * @throws {Error} naming the first thing that is wrong
 */
export async function smokeTest(reader: ChainReader, contracts: Contracts, pools: readonly Address[]): Promise<void> {
  const expect = (isRight: boolean, what: string) => {
    if (!isRight) throw new Error(`The deployment is not sound: ${what}.`)
  }
  const market = await reader.readContract({ address: contracts.lens, abi: lensAbi, functionName: 'market' })
  expect(isAddressEqual(market, contracts.coverMarket), 'the lens reads another market')
  const safeguard = await reader.readContract({
    address: contracts.coverMarket,
    abi: coverMarketAbi,
    functionName: 'safeguard',
  })
  expect(isAddressEqual(safeguard, contracts.safeguard), 'the market has another safeguard')
  const reserves = await reader.readContract({
    address: contracts.lens,
    abi: lensAbi,
    functionName: 'pools',
    args: [[...pools]],
  })
  reserves.forEach(({ pool, sound }) => {
    expect(sound, `the pool at ${pool} does not hold what it accounts for`)
  })
  const oracle = await reader.readContract({
    address: contracts.reporterBonds,
    abi: reporterBondsAbi,
    functionName: 'oracle',
  })
  expect(isAddressEqual(oracle, contracts.attestationOracle), 'the bonds back another oracle')
  const reporters = await reader.readContract({
    address: contracts.attestationOracle,
    abi: attestationOracleAbi,
    functionName: 'reporters',
  })
  expect(reporters.length >= 4, 'fewer than four reporters are named')
  const { cooldown } = await reader.readContract({
    address: contracts.parameters,
    abi: parametersAbi,
    functionName: 'timing',
  })
  const delay = await reader.readContract({
    address: contracts.timelock,
    abi: ballastTimelockAbi,
    functionName: 'getMinDelay',
  })
  expect(delay > BigInt(cooldown), "the timelock's delay does not exceed the cooldown of exits")
}
