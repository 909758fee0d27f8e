import type { Address } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { allowExactly } from '@/app/_flows/allowExactly'
import { errorsOf } from '@/app/_flows/errorsOf'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'
import { recoveryDeskAbi, testDollarAbi } from '@/lib/chain/generated/abis'

export type BringRecoveryRequest = {
  venue: string
  programId: number
  /** What the venue got back, and what of it is due to others and taken, base units. */
  amount: bigint
  assets: bigint
  desk: Address
}

const abi = [...recoveryDeskAbi, ...errorsOf(testDollarAbi)] as const

/** States what a venue got back of a program's loss, and pays in what of it is due to those who paid. */
export const bringRecovery: Flow<BringRecoveryRequest> = {
  title: 'Bring a recovery',
  summary: ({ venue, programId, amount, assets }) => [
    { label: 'Loss of', value: `${venue}, program ${programId}` },
    { label: 'The venue got back', value: <Amount value={amount} /> },
    { label: 'You pay in', value: <Amount value={assets} /> },
    { label: 'Afterwards', value: 'it can’t be taken back; no limit is reinstated' },
  ],
  done: ({ assets }, { symbol, decimals }) =>
    `${formatAmount(assets, { decimals })} ${symbol} is with the recovery desk. Those who paid are refunded as it is counted.`,
  steps: [
    allowExactly<BringRecoveryRequest>({
      what: 'the recovery desk',
      spender: ({ desk }) => desk,
      async check({ config }, { desk, programId, amount, assets }) {
        const due = await readContract(config, {
          address: desk,
          abi,
          functionName: 'dueUp',
          args: [BigInt(programId), amount],
        })
        if (due !== assets)
          throw new FlowError('What is due has changed since this was reckoned. Close this and look at it again.')
      },
    }),
    {
      name: () => 'Bring the recovery',
      prepare: async () => true,
      async commit({ config, account }, { desk, programId, amount }) {
        const { request } = await simulateContract(config, {
          account,
          address: desk,
          abi,
          functionName: 'recover',
          args: [BigInt(programId), amount],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
