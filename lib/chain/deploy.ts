import type { Address, Hex } from 'viem'
import type { ChainReader } from './clients'
import type { DeployConfig } from './deployConfig'
import { deployContracts } from './deployContracts'
import type { Deployment } from './deployment'
import { CREATE2_DEPLOYER, DEFAULT_SALT, type DeployDeps } from './deployOnce'
import { wireContracts } from './wireContracts'

export interface DeployResult {
  deployment: Deployment
  /** In the order of the configuration. */
  pools: Address[]
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
export async function deploy(deps: DeployDeps, config: DeployConfig, salt: Hex = DEFAULT_SALT): Promise<DeployResult> {
  const { reader } = deps
  if (!(await reader.getCode({ address: CREATE2_DEPLOYER }))) {
    throw new Error(`This chain lacks the CREATE2 deployer at ${CREATE2_DEPLOYER}; deploy it first.`)
  }
  const { contracts, pools, first, firstBlock } = await deployContracts(deps, config, salt)
  await wireContracts(deps, config, contracts, pools)
  const genesis = await reader.getBlock({ blockNumber: 0n })
  const startBlock = firstBlock ?? (await blockOfDeployment(reader, first))
  return {
    deployment: {
      chainId: reader.chain.id,
      genesisHash: genesis.hash,
      startBlock: Number(startBlock),
      contracts,
    },
    pools,
  }
}
