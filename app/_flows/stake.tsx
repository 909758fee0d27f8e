import { type Address, erc20Abi } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { readAllowance, signPermit } from '@/app/_flows/permit'
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
    {
      name: () => 'Allow the pool to take exactly this amount',
      async prepare(context, { pool, assets }) {
        const { config, env, account } = context
        const token = { address: env.contracts.asset, abi: erc20Abi } as const
        const balance = await readContract(config, { ...token, functionName: 'balanceOf', args: [account] })
        if (balance < assets)
          throw new FlowError('Your balance is less than this amount. Enter less, or get more first.')
        return (await readAllowance(context, pool.address)) < assets
      },
      async commit(context, { pool, assets }) {
        const permit = await signPermit(context, pool.address, assets)
        if (permit) {
          context.memory.permit = permit
          return null
        }
        const { config, env, account } = context
        return writeContract(config, {
          account,
          address: env.contracts.asset,
          abi: erc20Abi,
          functionName: 'approve',
          args: [pool.address, assets],
        })
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
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
