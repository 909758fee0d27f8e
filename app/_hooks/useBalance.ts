'use client'

import { useQuery } from '@tanstack/react-query'
import { type Address, erc20Abi } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

/** What an account has of the asset, base units, as the chain says; undefined until it does. */
export function useBalance(account: Address): bigint | undefined {
  const env = useClientEnv()
  const config = useConfig()
  return useQuery({
    queryKey: ['balance', env?.contracts.asset, account],
    queryFn: () =>
      readContract(config, {
        address: env?.contracts.asset as Address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      }),
    enabled: env !== null,
    meta: { topics: ['positions', 'pools', 'treaties'] },
    refetchInterval: 8_000,
  }).data
}
