import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'
import { testDollarAbi } from '@/lib/chain/generated/abis'

export type MintTestRequest = { assets: bigint }

/** Gives oneself test dollars; only the test token can be minted by anyone. */
export const mintTest: Flow<MintTestRequest> = {
  title: 'Get test dollars',
  summary: ({ assets }) => [
    { label: 'You receive', value: <Amount value={assets} /> },
    { label: 'Worth', value: 'nothing: they exist for trying things out' },
  ],
  done: ({ assets }, { symbol, decimals }) => `${formatAmount(assets, { decimals })} ${symbol} is in your wallet.`,
  steps: [
    {
      name: () => 'Mint test dollars',
      prepare: async () => true,
      async commit({ config, account, env }, { assets }) {
        const { request } = await simulateContract(config, {
          account,
          address: env.contracts.asset,
          abi: testDollarAbi,
          functionName: 'mint',
          args: [account, assets],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
