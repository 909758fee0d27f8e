'use client'

import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { ballastTokenAbi } from '@/lib/chain/generated/abis'

/** What an account holds of the governance token, its votes, and whom it gave its own to; undefined until the chain says. */
export function useVotes(token: Address, account: Address | undefined) {
  const config = useConfig()
  return useQuery({
    queryKey: ['votes', token, account],
    queryFn: async () => {
      const of = { address: token, abi: ballastTokenAbi, args: [account as Address] } as const
      const [balance, votes, delegatee] = await Promise.all([
        readContract(config, { ...of, functionName: 'balanceOf' }),
        readContract(config, { ...of, functionName: 'getVotes' }),
        readContract(config, { ...of, functionName: 'delegates' }),
      ])
      return { balance, votes, delegatee }
    },
    enabled: account !== undefined,
    meta: { topics: ['governance'] },
    refetchInterval: 8_000,
  }).data
}
