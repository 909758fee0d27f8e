import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Hex } from '@/app/_components/ui/Hex'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { shorten } from '@/app/_format/shorten'
import { ballastTokenAbi } from '@/lib/chain/generated/abis'

export type DelegateRequest = {
  to: Address
  /** What the account holds, as text, and the token's symbol. */
  balance: string
  symbol: string
}

/** Gives the votes of one's tokens to an account, oneself or another. */
export const delegate: Flow<DelegateRequest> = {
  title: 'Delegate your votes',
  summary: ({ to, balance, symbol }) => [
    { label: 'Votes of', value: `${balance} ${symbol}` },
    { label: 'Cast by', value: <Hex value={to} /> },
    { label: 'They count', value: 'in votes that start after this; the tokens stay yours' },
  ],
  done: ({ to }) => `Your votes are cast by ${shorten(to)} from now on.`,
  steps: [
    {
      name: () => 'Delegate',
      prepare: async () => true,
      async commit({ config, account, env }, { to }) {
        const { request } = await simulateContract(config, {
          account,
          address: env.contracts.token,
          abi: ballastTokenAbi,
          functionName: 'delegate',
          args: [to],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
