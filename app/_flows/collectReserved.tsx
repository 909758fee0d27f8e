import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { Hex } from '@/app/_components/ui/Hex'
import type { Flow } from '@/app/_flows/flow'
import { poolAbi } from '@/app/_flows/poolAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'
import { shorten } from '@/app/_format/shorten'

export type CollectReservedRequest = { from: { address: Address; name: string }; amount: bigint; to: Address }

/** Collects what a pool or treaty keeps for the account since a transfer to it failed; to any address it names. */
export const collectReserved: Flow<CollectReservedRequest> = {
  title: 'Collect what is reserved',
  summary: ({ from, amount, to }) => [
    { label: 'From', value: from.name },
    { label: 'Amount', value: <Amount value={amount} /> },
    { label: 'Sent to', value: <Hex value={to} /> },
  ],
  done: ({ amount, to }, { symbol, decimals }) =>
    `${formatAmount(amount, { decimals })} ${symbol} was sent to ${shorten(to)}.`,
  steps: [
    {
      name: () => 'Collect it',
      prepare: async () => true,
      async commit({ config, account }, { from, to }) {
        const { request } = await simulateContract(config, {
          account,
          address: from.address,
          // A treaty keeps and gives it by the same functions.
          abi: poolAbi,
          functionName: 'collectReserved',
          args: [to],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
