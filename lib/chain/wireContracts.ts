import { type Address, isAddressEqual, zeroAddress } from 'viem'
import type { Contracts } from '@/lib/schemas/contracts'
import type { DeployConfig } from './deployConfig'
import type { DeployDeps } from './deployOnce'
import {
  attestationOracleAbi,
  challengeDeskAbi,
  coverMarketAbi,
  programRegistryAbi,
  reporterBondsAbi,
  safeguardAbi,
} from './generated/abis'
import { govern } from './govern'

/** `Peril`, in the order of the contracts. */
const PERILS = ['deficitTrigger', 'priceGapTrigger', 'depegTrigger', 'assertionTrigger'] as const

/**
 * Makes the contracts known to each other and names keys, signers and pools: governed calls, each only where it is still
 * missing. After the hand-over governance is the timelock's and nothing may be missing.
 */
export async function wireContracts(
  deps: DeployDeps,
  config: DeployConfig,
  contracts: Contracts,
  pools: readonly Address[],
): Promise<void> {
  const { reader } = deps
  const registry = { address: contracts.programRegistry, abi: programRegistryAbi } as const
  const oracle = { address: contracts.attestationOracle, abi: attestationOracleAbi } as const
  const bonds = { address: contracts.reporterBonds, abi: reporterBondsAbi } as const
  const safeguard = { address: contracts.safeguard, abi: safeguardAbi } as const
  const desk = { address: contracts.challengeDesk, abi: challengeDeskAbi } as const
  const market = { address: contracts.coverMarket, abi: coverMarketAbi } as const
  const isNobody = (address: Address) => isAddressEqual(address, zeroAddress)

  await govern(deps, isNobody(await reader.readContract({ ...bonds, functionName: 'challengeDesk' })), {
    ...bonds,
    functionName: 'connect',
    args: [contracts.attestationOracle, contracts.challengeDesk],
  })
  await govern(deps, isNobody(await reader.readContract({ ...oracle, functionName: 'safeguard' })), {
    ...oracle,
    functionName: 'connect',
    args: [contracts.priceExplainer, contracts.safeguard, contracts.challengeDesk],
  })
  await govern(deps, isNobody(await reader.readContract({ ...safeguard, functionName: 'challengeDesk' })), {
    ...safeguard,
    functionName: 'connect',
    args: [contracts.challengeDesk],
  })
  await govern(deps, isNobody(await reader.readContract({ ...registry, functionName: 'market' })), {
    ...registry,
    functionName: 'setMarket',
    args: [contracts.coverMarket],
  })
  for (const [peril, name] of PERILS.entries()) {
    const current = await reader.readContract({ ...registry, functionName: 'trigger', args: [peril] })
    await govern(deps, !isAddressEqual(current, contracts[name]), {
      ...registry,
      functionName: 'setTrigger',
      args: [peril, contracts[name]],
    })
  }

  const guardian = await reader.readContract({ ...safeguard, functionName: 'guardian' })
  await govern(deps, !isAddressEqual(guardian, config.guardian), {
    ...safeguard,
    functionName: 'setGuardian',
    args: [config.guardian],
  })
  const arbiter = await reader.readContract({ ...desk, functionName: 'arbiter' })
  await govern(deps, !isAddressEqual(arbiter, config.arbiter), {
    ...desk,
    functionName: 'setArbiter',
    args: [config.arbiter],
  })
  await govern(deps, (await reader.readContract({ ...desk, functionName: 'challengeBond' })) !== config.challengeBond, {
    ...desk,
    functionName: 'setChallengeBond',
    args: [config.challengeBond],
  })
  const reporters = config.reporters.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
  const named = await reader.readContract({ ...oracle, functionName: 'reporters' })
  const threshold = await reader.readContract({ ...oracle, functionName: 'threshold' })
  await govern(deps, named.join() !== reporters.join() || threshold !== config.threshold, {
    ...oracle,
    functionName: 'setReporters',
    args: [reporters, config.threshold],
  })

  const role = config.pools[0]?.mandate.signerRole
  for (const signer of role ? config.quoteSigners : []) {
    const held = await reader.readContract({ ...market, functionName: 'signerRole', args: [signer] })
    await govern(deps, held !== role, {
      ...market,
      functionName: 'setSigner',
      args: [signer, role ?? '0x', config.signerLimitPerDay],
    })
  }
  for (const pool of pools) {
    const isAdmitted = await reader.readContract({ ...market, functionName: 'isAdmitted', args: [pool] })
    await govern(deps, !isAdmitted, { ...market, functionName: 'admitPool', args: [pool, true] })
  }
}
