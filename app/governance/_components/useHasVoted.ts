'use client'

import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { ballastGovernorAbi } from '@/lib/chain/generated/abis'
import type { ProposalView } from '@/lib/schemas/governance'

/** Whether an account has voted on a proposal; undefined until it is known. */
export function useHasVoted({ id, state, ballots }: ProposalView, account: Address | undefined): boolean | undefined {
  const config = useConfig()
  const env = useClientEnv()
  // The view lists the latest votes only, so whoever is not among them is asked for.
  const isListed = ballots.some(({ voter }) => voter === account)
  const { data } = useQuery({
    queryKey: ['hasVoted', id, account],
    queryFn: () =>
      readContract(config, {
        address: env?.contracts.governor as Address,
        abi: ballastGovernorAbi,
        functionName: 'hasVoted',
        args: [BigInt(id), account as Address],
      }),
    enabled: env !== null && account !== undefined && state === 'active' && !isListed,
    meta: { topics: ['governance'] },
  })
  return isListed || data
}
