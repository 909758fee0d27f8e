import type { Address } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { allowExactly } from '@/app/_flows/allowExactly'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { treatyAbi } from '@/app/_flows/treatyAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'

export type DepositTreatyRequest = {
  treaty: { address: Address; name: string }
  assets: bigint
  /** Losses of the treaty's covers at which it starts to pay, base units. */
  retention: bigint
}

/** Brings collateral to a treaty whose auction is not over: an approval, then the deposit. */
export const depositTreaty: Flow<DepositTreatyRequest> = {
  title: 'Bring collateral',
  summary: ({ treaty, assets, retention }) => [
    { label: 'Treaty', value: treaty.name },
    { label: 'You bring', value: <Amount value={assets} /> },
    { label: 'You receive', value: 'as many shares, and the ceded premium in proportion' },
    {
      label: 'Your risk',
      value: (
        <>
          losses of its covers beyond <Amount value={retention} digits={0} />, up to all you bring
        </>
      ),
    },
    { label: 'You can take it back', value: 'until somebody takes the treaty, and after its covers have expired' },
  ],
  done: ({ assets, treaty }, { symbol, decimals }) =>
    `${formatAmount(assets, { decimals })} ${symbol} stands behind ${treaty.name}.`,
  steps: [
    allowExactly({
      what: 'the treaty',
      spender: ({ treaty }) => treaty.address,
      async check({ config, account }, { treaty, assets }) {
        const vault = { address: treaty.address, abi: treatyAbi } as const
        const most = await readContract(config, { ...vault, functionName: 'maxDeposit', args: [account] })
        if (most < assets) throw new FlowError('The treaty takes less than that now. Load the page again.')
      },
    }),
    {
      name: () => 'Bring the collateral',
      prepare: async () => true,
      async commit({ config, account }, { treaty, assets }) {
        const { request } = await simulateContract(config, {
          account,
          address: treaty.address,
          abi: treatyAbi,
          functionName: 'deposit',
          args: [assets, account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
