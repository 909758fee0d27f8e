import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import type { Flow } from '@/app/_flows/flow'
import { treatyAbi } from '@/app/_flows/treatyAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'

export type TakeTreatyRequest = {
  treaty: { address: Address; name: string }
  /** The ceded share that was shown, wad: the least that is asked for. */
  cession: bigint
  closesAt: number
}

/** Opens a treaty whose collateral is complete, at the ceded share of now. */
export const takeTreaty: Flow<TakeTreatyRequest> = {
  title: 'Take the treaty',
  summary: ({ treaty, cession, closesAt }) => [
    { label: 'Treaty', value: treaty.name },
    { label: 'Ceded share', value: `${formatPercent(cession, 2)} of the premium, or more` },
    { label: 'Carries', value: `what the pool sells until ${formatTime(closesAt)}` },
    { label: 'From then on', value: 'no collateral comes or goes until those covers have expired' },
  ],
  done: ({ treaty }) => `${treaty.name} is open.`,
  steps: [
    {
      name: () => 'Open it at the ceded share of now',
      prepare: async () => true,
      async commit({ config, account }, { treaty, cession }) {
        const { request } = await simulateContract(config, {
          account,
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'open',
          args: [cession],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
