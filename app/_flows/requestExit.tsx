import type { Address } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { poolAbi } from '@/app/_flows/poolAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { formatDuration } from '@/app/_format/duration'

export type RequestExitRequest = {
  pool: { address: Address; name: string }
  shares: bigint
  /** Value of the shares now; the most they can give. */
  value: bigint
  /** Seconds until the request may become claimable. */
  cooldown: number
}

/** Puts shares in escrow for exit. */
export const requestExit: Flow<RequestExitRequest> = {
  title: 'Request an exit',
  summary: ({ pool, value, cooldown }) => [
    { label: 'Pool', value: pool.name },
    { label: 'Value now, the most you get', value: <Amount value={value} /> },
    { label: 'Claimable after', value: `${formatDuration(cooldown)} at least, when capital is free` },
    { label: 'Until then', value: 'your shares stay at risk and earn nothing' },
  ],
  done: ({ cooldown }) => `The exit is requested. It may become claimable in ${formatDuration(cooldown)}.`,
  steps: [
    {
      name: () => 'Put your shares in the exit queue',
      async prepare({ config, account }, { pool, shares }) {
        const balance = await readContract(config, {
          address: pool.address,
          abi: poolAbi,
          functionName: 'balanceOf',
          args: [account],
        })
        if (balance < shares) throw new FlowError('You hold fewer shares than that. Load the page again.')
        return true
      },
      async commit({ config, account }, { pool, shares }) {
        const { request } = await simulateContract(config, {
          account,
          address: pool.address,
          abi: poolAbi,
          functionName: 'requestRedeem',
          args: [shares, account, account],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
