import { defineChain } from 'viem'
import { type Config, createConfig, http } from 'wagmi'
import type { ClientEnv } from '@/lib/env.client'

const known = new Map<string, Config>()

/** Names a chain for wallets that are asked to add it. */
export function chainName(chainId: number): string {
  return chainId === 31_337 ? 'Ballast local chain' : `Chain ${chainId}`
}

/**
 * The wallet connection of this page, one for each deployment, so that all islands share it. Wallets are discovered by
 * EIP-6963; nothing else is offered.
 */
export function walletConfig(env: ClientEnv): Config {
  const key = `${env.chainId} ${env.rpcUrl}`
  const kept = known.get(key)
  if (kept) return kept
  const chain = defineChain({
    id: env.chainId,
    name: chainName(env.chainId),
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [env.rpcUrl] } },
    ...(env.explorerUrl ? { blockExplorers: { default: { name: 'Explorer', url: env.explorerUrl } } } : {}),
  })
  const config = createConfig({
    chains: [chain],
    transports: { [chain.id]: http(env.rpcUrl) },
    pollingInterval: 1_000,
    multiInjectedProviderDiscovery: true,
  })
  known.set(key, config)
  return config
}
