import { type Abi, type Address, type Hex, zeroAddress } from 'viem'
import type { Contracts } from '@/lib/schemas/contracts'
import type { DeployConfig } from './deployConfig'
import { type ContractName, type DeployDeps, deployOnce } from './deployOnce'
import {
  assertionTriggerAbi,
  attestationOracleAbi,
  ballastGovernorAbi,
  ballastTimelockAbi,
  ballastTokenAbi,
  challengeDeskAbi,
  coverMarketAbi,
  deficitTriggerAbi,
  depegTriggerAbi,
  lensAbi,
  parametersAbi,
  priceExplainerAbi,
  priceGapTriggerAbi,
  programRegistryAbi,
  recoveryDeskAbi,
  reporterBondsAbi,
  safeguardAbi,
  sequencerClockAbi,
  tailRiskPoolAbi,
  testDollarAbi,
  venueRegistryAbi,
} from './generated/abis'

export interface DeployedContracts {
  contracts: Contracts
  /** In the order of the configuration. */
  pools: Address[]
  /** The contract that is deployed before all others. */
  first: Address
  /** The block in which this call deployed it. */
  firstBlock?: bigint
}

/** Puts every contract at its place, in the order in which they know each other. Wiring is `wireContracts`' part. */
export async function deployContracts(deps: DeployDeps, config: DeployConfig, salt: Hex): Promise<DeployedContracts> {
  const owner = deps.governance.account.address
  let first: { address: Address; block?: bigint } | undefined
  const put = async (name: ContractName, abi: Abi, args: readonly unknown[]) => {
    const deployed = await deployOnce(deps, salt, name, abi, args)
    first ??= deployed
    return deployed.address
  }

  const asset = config.asset ?? (await put('TestDollar', testDollarAbi, []))
  const { timing, economics, floorCurve, feeRecipient } = config
  const parameters = await put('Parameters', parametersAbi, [owner, timing, economics, floorCurve, feeRecipient])
  const clock = config.sequencerFeed
    ? await put('SequencerClock', sequencerClockAbi, [config.sequencerFeed])
    : zeroAddress
  const venueRegistry = await put('VenueRegistry', venueRegistryAbi, [parameters])
  const reporterBonds = await put('ReporterBonds', reporterBondsAbi, [parameters, asset])
  const attestationOracle = await put('AttestationOracle', attestationOracleAbi, [
    parameters,
    venueRegistry,
    reporterBonds,
    clock,
  ])
  const programRegistry = await put('ProgramRegistry', programRegistryAbi, [
    parameters,
    venueRegistry,
    attestationOracle,
  ])
  const priceExplainer = await put('PriceExplainer', priceExplainerAbi, [
    parameters,
    venueRegistry,
    attestationOracle,
    programRegistry,
    clock,
  ])
  const safeguard = await put('Safeguard', safeguardAbi, [
    parameters,
    venueRegistry,
    programRegistry,
    attestationOracle,
    clock,
  ])
  const challengeDesk = await put('ChallengeDesk', challengeDeskAbi, [
    parameters,
    attestationOracle,
    programRegistry,
    safeguard,
    reporterBonds,
    clock,
  ])
  const deficitTrigger = await put('DeficitTrigger', deficitTriggerAbi, [
    programRegistry,
    attestationOracle,
    parameters,
    priceExplainer,
    challengeDesk,
    clock,
  ])
  const priceGapTrigger = await put('PriceGapTrigger', priceGapTriggerAbi, [parameters, programRegistry, clock])
  const depegTrigger = await put('DepegTrigger', depegTriggerAbi, [parameters, programRegistry, clock])
  const assertionTrigger = await put('AssertionTrigger', assertionTriggerAbi, [
    ...[parameters, programRegistry, safeguard, clock, asset],
    ...[config.optimisticOracle ?? zeroAddress, config.arbiter, config.assertionBond],
  ])
  const coverMarket = await put('CoverMarket', coverMarketAbi, [
    parameters,
    venueRegistry,
    programRegistry,
    attestationOracle,
    safeguard,
    clock,
  ])
  const recoveryDesk = await put('RecoveryDesk', recoveryDeskAbi, [coverMarket, programRegistry, asset])
  const lens = await put('Lens', lensAbi, [coverMarket, programRegistry, attestationOracle])
  const pools: Address[] = []
  for (const { name, symbol, mandate } of config.pools) {
    pools.push(await put('TailRiskPool', tailRiskPoolAbi, [asset, name, symbol, mandate, coverMarket, parameters]))
  }
  const token = await put('BallastToken', ballastTokenAbi, [config.tokenHolder])
  const timelock = await put('BallastTimelock', ballastTimelockAbi, [parameters, config.timelockDelay, owner])
  const governor = await put('BallastGovernor', ballastGovernorAbi, [token, timelock])
  return {
    contracts: {
      ...{ asset, parameters, venueRegistry, reporterBonds, attestationOracle, programRegistry, priceExplainer },
      ...{ safeguard, challengeDesk, deficitTrigger, priceGapTrigger, depegTrigger, assertionTrigger, coverMarket },
      ...{ recoveryDesk, lens, token, timelock, governor },
    },
    pools,
    first: first?.address ?? parameters,
    ...(first?.block !== undefined && { firstBlock: first.block }),
  }
}
