import type { Logger } from 'pino'
import { erc20Abi } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import type { Database } from '@/lib/db/client'
import { adoptDeployment } from '@/lib/db/journal/deployment'

/**
 * Makes sure that chain, deployment file and index speak of the same contracts; an index of others starts anew.
 * @returns the asset's decimals
 * @throws {Error} when the deployment is of another chain than the one that answers
 */
export async function prepareIndex(deps: {
  database: Database
  reader: ChainReader
  deployment: Deployment
  log: Logger
}): Promise<number> {
  const { reader, deployment } = deps
  const { asset, coverMarket } = deployment.contracts
  const [chainId, genesis] = await Promise.all([reader.getChainId(), reader.getBlock({ blockNumber: 0n })])
  if (chainId !== deployment.chainId || genesis.hash !== deployment.genesisHash) {
    throw new Error(
      `The deployment is of chain ${deployment.chainId} with genesis ${deployment.genesisHash}, but RPC_URL leads to chain ` +
        `${chainId} with genesis ${genesis.hash}. Deploy there, or point RPC_URL or DEPLOYMENT_FILE elsewhere.`,
    )
  }
  const [assetSymbol, assetDecimals] = await Promise.all([
    reader.readContract({ abi: erc20Abi, address: asset, functionName: 'symbol' }),
    reader.readContract({ abi: erc20Abi, address: asset, functionName: 'decimals' }),
  ])
  const emptied = await adoptDeployment(deps.database, {
    chainId,
    genesisHash: genesis.hash,
    coverMarket,
    startBlock: deployment.startBlock,
    assetAddress: asset,
    assetSymbol,
    assetDecimals,
  })
  if (emptied) deps.log.warn({ coverMarket }, 'The index was of another deployment; it starts anew.')
  return assetDecimals
}
