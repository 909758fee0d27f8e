import {
  type Abi,
  type Address,
  concat,
  encodeDeployData,
  getContractAddress,
  type Hex,
  isAddressEqual,
  keccak256,
  toBytes,
  zeroAddress,
} from 'viem'
import type { ChainReader, ChainWriter } from './clients'
import type { DeployConfig } from './deployConfig'
import type { Deployment } from './deployment'
import {
  attestationOracleAbi,
  coverMarketAbi,
  deficitTriggerAbi,
  parametersAbi,
  programRegistryAbi,
  tailRiskPoolAbi,
  testDollarAbi,
  venueRegistryAbi,
} from './generated/abis'
import artifacts from './generated/artifacts.json'

/** Arachnid's deployer; on every public chain at this address, and in anvil. */
const CREATE2_DEPLOYER: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
const DEFAULT_SALT = keccak256(toBytes('ballast'))
const DEFICIT = 0

export interface DeployResult {
  deployment: Deployment
  /** In the order of the configuration. */
  pools: Address[]
}

interface Deps {
  reader: ChainReader
  /** Becomes the owner of `Parameters`, and so the governance of every contract. */
  governance: ChainWriter
}

function initCode(name: keyof typeof artifacts, abi: Abi, args: readonly unknown[]): Hex {
  return encodeDeployData({ abi, bytecode: artifacts[name] as Hex, args } as Parameters<typeof encodeDeployData>[0])
}

/** Puts the contract at the address that its code and arguments give, unless it is there. */
async function deployOnce(
  { reader, governance }: Deps,
  salt: Hex,
  code: Hex,
): Promise<{ address: Address; block?: bigint }> {
  const address = getContractAddress({ opcode: 'CREATE2', from: CREATE2_DEPLOYER, salt, bytecode: code })
  if (await reader.getCode({ address })) return { address }
  const hash = await governance.sendTransaction({ to: CREATE2_DEPLOYER, data: concat([salt, code]) })
  const receipt = await reader.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success' || !(await reader.getCode({ address }))) {
    throw new Error(`The deployment at ${address} failed (transaction ${hash}).`)
  }
  return { address, block: receipt.blockNumber }
}

/** The first block in which `address` has code, by bisection; 0 where the node keeps no old states. */
async function blockOfDeployment(reader: ChainReader, address: Address): Promise<bigint> {
  let without = 0n
  let having = await reader.getBlockNumber()
  try {
    while (having - without > 1n) {
      const middle = (without + having) / 2n
      if (await reader.getCode({ address, blockNumber: middle })) having = middle
      else without = middle
    }
    return having
  } catch {
    return 0n
  }
}

/**
 * Deploys Ballast through CREATE2 and wires it. Running it again with the same configuration and governance finds
 * everything in place and changes nothing; a run that broke off is finished.
 * @param salt another one gives other addresses: a second market on one chain
 * @throws {viem.BaseError} when the chain refuses a transaction
 */
export async function deploy(deps: Deps, config: DeployConfig, salt: Hex = DEFAULT_SALT): Promise<DeployResult> {
  const { reader, governance } = deps
  if (!(await reader.getCode({ address: CREATE2_DEPLOYER }))) {
    throw new Error(`This chain lacks the CREATE2 deployer at ${CREATE2_DEPLOYER}; deploy it first.`)
  }
  const owner = governance.account.address
  let firstBlock: bigint | undefined
  const put = async (name: keyof typeof artifacts, abi: Abi, args: readonly unknown[]) => {
    const { address, block } = await deployOnce(deps, salt, initCode(name, abi, args))
    firstBlock ??= block ?? (await blockOfDeployment(reader, address))
    return address
  }

  const asset = config.asset ?? (await put('TestDollar', testDollarAbi, []))
  const parameters = await put('Parameters', parametersAbi, [
    owner,
    config.timing,
    config.economics,
    config.floorCurve,
    config.feeRecipient,
  ])
  const venueRegistry = await put('VenueRegistry', venueRegistryAbi, [parameters])
  const attestationOracle = await put('AttestationOracle', attestationOracleAbi, [parameters, venueRegistry])
  const programRegistry = await put('ProgramRegistry', programRegistryAbi, [
    parameters,
    venueRegistry,
    attestationOracle,
  ])
  const deficitTrigger = await put('DeficitTrigger', deficitTriggerAbi, [
    programRegistry,
    attestationOracle,
    parameters,
  ])
  const coverMarket = await put('CoverMarket', coverMarketAbi, [
    parameters,
    venueRegistry,
    programRegistry,
    attestationOracle,
  ])
  const pools: Address[] = []
  for (const { name, symbol, mandate } of config.pools) {
    pools.push(await put('TailRiskPool', tailRiskPoolAbi, [asset, name, symbol, mandate, coverMarket, parameters]))
  }

  const sent = async (hash: Hex) => {
    const receipt = await reader.waitForTransactionReceipt({ hash })
    if (receipt.status !== 'success') throw new Error(`A transaction of the deployment reverted: ${hash}.`)
  }
  const registry = { address: programRegistry, abi: programRegistryAbi } as const
  const oracle = { address: attestationOracle, abi: attestationOracleAbi } as const
  const market = { address: coverMarket, abi: coverMarketAbi } as const

  if (isAddressEqual(await reader.readContract({ ...registry, functionName: 'market' }), zeroAddress)) {
    await sent(await governance.writeContract({ ...registry, functionName: 'setMarket', args: [coverMarket] }))
  }
  const trigger = await reader.readContract({ ...registry, functionName: 'trigger', args: [DEFICIT] })
  if (!isAddressEqual(trigger, deficitTrigger)) {
    await sent(
      await governance.writeContract({ ...registry, functionName: 'setTrigger', args: [DEFICIT, deficitTrigger] }),
    )
  }
  const reporters = config.reporters.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
  const current = await reader.readContract({ ...oracle, functionName: 'reporters' })
  const threshold = await reader.readContract({ ...oracle, functionName: 'threshold' })
  if (current.join() !== reporters.join() || threshold !== config.threshold) {
    await sent(
      await governance.writeContract({ ...oracle, functionName: 'setReporters', args: [reporters, config.threshold] }),
    )
  }
  const role = config.pools[0]?.mandate.signerRole
  for (const signer of role ? config.quoteSigners : []) {
    const held = await reader.readContract({ ...market, functionName: 'signerRole', args: [signer] })
    if (role && held !== role) {
      await sent(await governance.writeContract({ ...market, functionName: 'setSigner', args: [signer, role] }))
    }
  }
  for (const pool of pools) {
    if (await reader.readContract({ ...market, functionName: 'isAdmitted', args: [pool] })) continue
    await sent(await governance.writeContract({ ...market, functionName: 'admitPool', args: [pool, true] }))
  }

  const genesis = await reader.getBlock({ blockNumber: 0n })
  const contracts = {
    asset,
    parameters,
    venueRegistry,
    programRegistry,
    attestationOracle,
    deficitTrigger,
    coverMarket,
  }
  return {
    deployment: {
      chainId: reader.chain.id,
      genesisHash: genesis.hash,
      startBlock: Number(firstBlock ?? 0n),
      contracts,
    },
    pools,
  }
}
