import type { Address } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { allowExactly } from '@/app/_flows/allowExactly'
import type { Flow } from '@/app/_flows/flow'
import { poolAbi } from '@/app/_flows/poolAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'

export type StakeRequest = { pool: { address: Address; name: string }; assets: bigint }

/** Stakes assets in a pool: a permit signature where pool and token have one, else an approval, then the deposit. */
export const stake: Flow<StakeRequest> = {
  title: 'Stake',
  summary: ({ pool, assets }) => [
    { label: 'Pool', value: pool.name },
    { label: 'You stake', value: <Amount value={assets} /> },
    { label: 'You receive', value: 'shares of the pool, at today’s price' },
    { label: 'Your risk', value: 'payouts of the pool’s covers, up to your whole stake' },
  ],
  done: ({ assets, pool }, { symbol, decimals }) =>
    `${formatAmount(assets, { decimals })} ${symbol} is staked in ${pool.name}.`,
  steps: [
    allowExactly({ what: 'the pool', spender: ({ pool }) => pool.address, permit: true }),
    {
      name: () => 'Stake in the pool',
      prepare: async () => true,
      async commit({ config, account, memory }, { pool, assets }) {
        const { permit } = memory
        if (permit) {
          const { request } = await simulateContract(config, {
            account,
            address: pool.address,
            abi: poolAbi,
            functionName: 'depositWithPermit',
            args: [assets, account, permit.deadline, permit.v, permit.r, permit.s],
          })
          return writeContract(config, request)
        }
        const { request } = await simulateContract(config, {
          account,
          address: pool.address,
          abi: poolAbi,
          functionName: 'deposit',
          args: [assets, account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
