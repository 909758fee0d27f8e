'use client'

import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { poolAbi } from '@/app/_flows/poolAbi'

export type Holder = { address: Address; name: string }
export type Reserved = { from: Holder; amount: bigint }

/** What pools and treaties keep for an account since a transfer to it failed; those that keep nothing are left out. */
export function useReserved(holders: readonly Holder[], account: Address) {
  const config = useConfig()
  return useQuery({
    queryKey: ['reserved', account, holders.map(({ address }) => address)],
    queryFn: async (): Promise<Reserved[]> => {
      const amounts = await Promise.all(
        holders.map(({ address }) =>
          // A treaty answers to the same function.
          readContract(config, { address, abi: poolAbi, functionName: 'reservedFor', args: [account] }),
        ),
      )
      return holders.map((from, i) => ({ from, amount: amounts[i] ?? 0n })).filter(({ amount }) => amount > 0n)
    },
    enabled: holders.length > 0,
    meta: { topics: ['payouts', 'pools', 'treaties'] },
    refetchInterval: 8_000,
  }).data
}
