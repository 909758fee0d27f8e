import { createPublicClient, erc20Abi, http } from 'viem'
import type { Asset } from '@/app/_providers/ClientEnvProvider'
import { readDeployment } from '@/lib/chain/deployment'
import { env } from '@/lib/env'
import type { ClientEnv } from '@/lib/env.client'

const known = new Map<string, Asset>()

/** Symbol and decimals as the token states them, kept per deployment; plain units while the chain is away. */
async function readAsset(rpcUrl: string, key: string, address: `0x${string}`): Promise<Asset> {
  const kept = known.get(key)
  if (kept) return kept
  try {
    const client = createPublicClient({ transport: http(rpcUrl, { timeout: 1500, retryCount: 0 }) })
    const token = { address, abi: erc20Abi } as const
    const [symbol, decimals] = await Promise.all([
      client.readContract({ ...token, functionName: 'symbol' }),
      client.readContract({ ...token, functionName: 'decimals' }),
    ])
    known.set(key, { symbol, decimals })
    return { symbol, decimals }
  } catch {
    return { symbol: '', decimals: 6 }
  }
}

/**
 * What the browser is told about the deployment, read at request time so that one build serves any chain. Never throws:
 * without a deployment file the pages still render and say that the chain is away.
 */
export async function loadClientEnv(): Promise<{ env: ClientEnv | null; asset: Asset }> {
  try {
    const { RPC_URL, DEPLOYMENT_FILE, EXPLORER_URL } = env('chain')
    const deployment = readDeployment(DEPLOYMENT_FILE)
    const { asset } = deployment.contracts
    return {
      env: {
        chainId: deployment.chainId,
        rpcUrl: RPC_URL,
        explorerUrl: EXPLORER_URL?.replace(/\/+$/, '') ?? null,
        contracts: deployment.contracts,
      },
      asset: await readAsset(RPC_URL, `${deployment.genesisHash}${asset}`, asset),
    }
  } catch {
    return { env: null, asset: { symbol: '', decimals: 6 } }
  }
}
