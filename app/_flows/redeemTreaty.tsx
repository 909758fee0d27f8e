import type { Address } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { treatyAbi } from '@/app/_flows/treatyAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'

export type RedeemTreatyRequest = {
  treaty: { address: Address; name: string }
  shares: bigint
  /** What they are worth, base units. */
  value: bigint
}

/** Takes collateral out of a treaty that nobody has taken, or that has released it. */
export const redeemTreaty: Flow<RedeemTreatyRequest> = {
  title: 'Take back collateral',
  summary: ({ treaty, value }) => [
    { label: 'Treaty', value: treaty.name },
    { label: 'You receive', value: <Amount value={value} /> },
  ],
  done: () => 'Your collateral is back in your wallet.',
  steps: [
    {
      name: () => 'Redeem your shares',
      async prepare({ config, account }, { treaty, shares }) {
        const most = await readContract(config, {
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'maxRedeem',
          args: [account],
        })
        if (most < shares) throw new FlowError('The collateral is not free now. Load the page again.')
        return true
      },
      async commit({ config, account }, { treaty, shares }) {
        const { request } = await simulateContract(config, {
          account,
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'redeem',
          args: [shares, account, account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
