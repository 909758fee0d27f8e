'use client'

import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { deficitTriggerAbi, recoveryDeskAbi } from '@/lib/chain/generated/abis'

/** Where a program's recoveries stand and whether its loss is final, as the chain says; undefined until it does. */
export function useRecoveryState(programId: number) {
  const config = useConfig()
  const env = useClientEnv()
  return useQuery({
    queryKey: ['recovery', programId],
    queryFn: async () => {
      const args = [BigInt(programId)] as const
      const desk = { address: env?.contracts.recoveryDesk as Address, abi: recoveryDeskAbi, args } as const
      const trigger = { address: env?.contracts.deficitTrigger as Address, abi: deficitTriggerAbi, args } as const
      const [recovery, isFinal] = await Promise.all([
        readContract(config, { ...desk, functionName: 'recovery' }),
        readContract(config, { ...trigger, functionName: 'isFinal' }),
      ])
      return { recovery, isFinal }
    },
    enabled: env !== null,
    meta: { topics: ['refunds', 'programs'] },
    refetchInterval: 8_000,
  })
}
