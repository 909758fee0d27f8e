import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import type { Flow } from '@/app/_flows/flow'
import { treatyAbi } from '@/app/_flows/treatyAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'

export type PayReceivableRequest = {
  treaty: { address: Address; name: string }
  /** The pool's name, and what it is owed, base units. */
  pool: string
  amount: bigint
}

/** Sends a pool what its treaty owes it since a transfer failed. Anyone may. */
export const payReceivable: Flow<PayReceivableRequest> = {
  title: 'Send what is owed',
  summary: ({ treaty, pool, amount }) => [
    { label: 'From', value: treaty.name },
    { label: 'To', value: pool },
    { label: 'Amount', value: <Amount value={amount} /> },
  ],
  done: ({ pool }) => `${pool} has what it was owed, as far as the token let it.`,
  steps: [
    {
      name: () => 'Send it again',
      prepare: async () => true,
      async commit({ config, account }, { treaty }) {
        const { request } = await simulateContract(config, {
          account,
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'payReceivable',
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
