import type { Address } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { poolAbi } from '@/app/_flows/poolAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatAmount } from '@/app/_format/amount'

export type ClaimRequest = { pool: { address: Address; name: string }; assets: bigint }

/** Claims are kept per controller, so any request id gives what is claimable. */
const ANY_REQUEST = 0n

/** Collects exits that are claimable. */
export const claim: Flow<ClaimRequest> = {
  title: 'Claim',
  summary: ({ pool, assets }) => [
    { label: 'Pool', value: pool.name },
    { label: 'You receive', value: <Amount value={assets} /> },
  ],
  done: ({ assets }, { symbol, decimals }) => `${formatAmount(assets, { decimals })} ${symbol} is back in your wallet.`,
  steps: [
    {
      name: () => 'Collect what is claimable',
      async prepare({ config, account }, { pool }) {
        const shares = await readContract(config, {
          address: pool.address,
          abi: poolAbi,
          functionName: 'claimableRedeemRequest',
          args: [ANY_REQUEST, account],
        })
        if (shares === 0n) throw new FlowError('Nothing is claimable for this account yet.')
        return true
      },
      async commit({ config, account }, { pool }) {
        const shares = await readContract(config, {
          address: pool.address,
          abi: poolAbi,
          functionName: 'claimableRedeemRequest',
          args: [ANY_REQUEST, account],
        })
        const { request } = await simulateContract(config, {
          account,
          address: pool.address,
          abi: poolAbi,
          functionName: 'redeem',
          args: [shares, account, account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
