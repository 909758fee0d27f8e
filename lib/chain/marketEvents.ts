import { type Address, isAddressEqual, type Log, parseEventLogs } from 'viem'
import type { Deployment } from '@/lib/chain/deployment'
import {
  attestationOracleAbi,
  ballastGovernorAbi,
  ballastTimelockAbi,
  coverMarketAbi,
  deficitTriggerAbi,
  parametersAbi,
  programRegistryAbi,
  recoveryDeskAbi,
  safeguardAbi,
  tailRiskPoolAbi,
  treatyAbi,
  venueRegistryAbi,
} from '@/lib/chain/generated/abis'

/** A mined log. */
export type MinedLog = Log<bigint, number, false>

const decode = {
  venueRegistry: (logs: MinedLog[]) => parseEventLogs({ abi: venueRegistryAbi, logs }),
  programRegistry: (logs: MinedLog[]) => parseEventLogs({ abi: programRegistryAbi, logs }),
  attestationOracle: (logs: MinedLog[]) => parseEventLogs({ abi: attestationOracleAbi, logs }),
  safeguard: (logs: MinedLog[]) => parseEventLogs({ abi: safeguardAbi, logs }),
  deficitTrigger: (logs: MinedLog[]) => parseEventLogs({ abi: deficitTriggerAbi, logs }),
  coverMarket: (logs: MinedLog[]) => parseEventLogs({ abi: coverMarketAbi, logs }),
  parameters: (logs: MinedLog[]) => parseEventLogs({ abi: parametersAbi, logs }),
  timelock: (logs: MinedLog[]) => parseEventLogs({ abi: ballastTimelockAbi, logs }),
  governor: (logs: MinedLog[]) => parseEventLogs({ abi: ballastGovernorAbi, logs }),
  recoveryDesk: (logs: MinedLog[]) => parseEventLogs({ abi: recoveryDeskAbi, logs }),
  pools: (logs: MinedLog[]) => parseEventLogs({ abi: tailRiskPoolAbi, logs }),
  treaties: (logs: MinedLog[]) => parseEventLogs({ abi: treatyAbi, logs }),
}

/** The contracts whose events are indexed from the deployment on; pools and treaties join when they are admitted. */
export const coreContracts = [
  'venueRegistry',
  'programRegistry',
  'attestationOracle',
  'safeguard',
  'deficitTrigger',
  'coverMarket',
  'recoveryDesk',
  'parameters',
  'timelock',
  'governor',
] as const

export type MarketEvents = { [K in keyof typeof decode]: ReturnType<(typeof decode)[K]> }

/**
 * Logs as events, by the contract that they are of. Decoding goes by address, since an ERC-20's and an ERC-721's
 * `Transfer` share their first topic.
 */
export function marketEvents(
  logs: MinedLog[],
  contracts: Deployment['contracts'],
  { pools, treaties }: { pools: Address[]; treaties: Address[] },
): MarketEvents {
  const of = (...addresses: Address[]) =>
    logs.filter((log) => addresses.some((address) => isAddressEqual(address, log.address)))
  return {
    venueRegistry: decode.venueRegistry(of(contracts.venueRegistry)),
    programRegistry: decode.programRegistry(of(contracts.programRegistry)),
    attestationOracle: decode.attestationOracle(of(contracts.attestationOracle)),
    safeguard: decode.safeguard(of(contracts.safeguard)),
    deficitTrigger: decode.deficitTrigger(of(contracts.deficitTrigger)),
    coverMarket: decode.coverMarket(of(contracts.coverMarket)),
    parameters: decode.parameters(of(contracts.parameters)),
    timelock: decode.timelock(of(contracts.timelock)),
    governor: decode.governor(of(contracts.governor)),
    recoveryDesk: decode.recoveryDesk(of(contracts.recoveryDesk)),
    pools: decode.pools(of(...pools)),
    treaties: decode.treaties(of(...treaties)),
  }
}
