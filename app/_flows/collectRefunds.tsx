import { type Address, encodeFunctionData } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'
import { recoveryDeskAbi } from '@/lib/chain/generated/abis'

export type CollectRefundsRequest = {
  /** A loss of a pool that a cover caused, and the exit request that waited then; null for the account's own shares. */
  claims: { coverId: number; epoch: number; requestId: number | null }[]
  /** What they give together, base units. */
  amount: bigint
}

const abi = recoveryDeskAbi

function collection({ coverId, epoch, requestId }: CollectRefundsRequest['claims'][number], to: Address) {
  const ids = [BigInt(coverId), BigInt(epoch)] as const
  return requestId === null
    ? encodeFunctionData({ abi, functionName: 'collect', args: [...ids, to] })
    : encodeFunctionData({ abi, functionName: 'collectForRequest', args: [...ids, BigInt(requestId), to] })
}

/** Collects what recoveries owe for shares of pools, all in one transaction. */
export const collectRefunds: Flow<CollectRefundsRequest> = {
  title: 'Collect refunds',
  summary: ({ claims, amount }) => [
    { label: 'For shares held at', value: claims.length === 1 ? 'one loss' : `${claims.length} losses` },
    { label: 'You receive', value: <Amount value={amount} /> },
  ],
  done: ({ amount }, { symbol, decimals }) => `${formatAmount(amount, { decimals })} ${symbol} is in your wallet.`,
  steps: [
    {
      name: () => 'Collect from the recovery desk',
      prepare: async () => true,
      async commit({ config, account, env }, { claims }) {
        const { request } = await simulateContract(config, {
          account,
          address: env.contracts.recoveryDesk,
          abi,
          functionName: 'multicall',
          args: [claims.map((claim) => collection(claim, account))],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
