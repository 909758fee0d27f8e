import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import type { Flow } from '@/app/_flows/flow'
import { treatyAbi } from '@/app/_flows/treatyAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'

export type CollectTreatyRefundRequest = { treaty: { address: Address; name: string }; amount: bigint }

/** Collects what recoveries owe for shares of a treaty that had released its collateral before. */
export const collectTreatyRefund: Flow<CollectTreatyRefundRequest> = {
  title: 'Collect a treaty’s refund',
  summary: ({ treaty, amount }) => [
    { label: 'Treaty', value: treaty.name },
    { label: 'You receive', value: <Amount value={amount} /> },
  ],
  done: ({ amount }, { symbol, decimals }) => `${formatAmount(amount, { decimals })} ${symbol} is in your wallet.`,
  steps: [
    {
      name: () => 'Collect from the treaty',
      prepare: async () => true,
      async commit({ config, account }, { treaty }) {
        const { request } = await simulateContract(config, {
          account,
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'collectRefund',
          args: [account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
