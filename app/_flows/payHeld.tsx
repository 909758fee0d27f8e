import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { errorsOf } from '@/app/_flows/errorsOf'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'
import { recoveryDeskAbi, testDollarAbi } from '@/lib/chain/generated/abis'

export type PayHeldRequest = { amount: bigint }

/** Has the recovery desk send what it holds for the account since a transfer failed. */
export const payHeld: Flow<PayHeldRequest> = {
  title: 'Send what is held',
  summary: ({ amount }) => [
    { label: 'From', value: 'the recovery desk' },
    { label: 'You receive', value: <Amount value={amount} /> },
  ],
  done: ({ amount }, { symbol, decimals }) => `${formatAmount(amount, { decimals })} ${symbol} is in your wallet.`,
  steps: [
    {
      name: () => 'Have it sent again',
      prepare: async () => true,
      async commit({ config, account, env }) {
        const { request } = await simulateContract(config, {
          account,
          address: env.contracts.recoveryDesk,
          abi: [...recoveryDeskAbi, ...errorsOf(testDollarAbi)],
          functionName: 'payHeld',
          args: [account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
