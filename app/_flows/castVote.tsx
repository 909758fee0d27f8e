import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow } from '@/app/_flows/flow'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { ballastGovernorAbi } from '@/lib/chain/generated/abis'

export type CastVoteRequest = { id: bigint; title: string; support: 'against' | 'for' | 'abstain' }

/** As the governor numbers them. */
const SUPPORT = { against: 0, for: 1, abstain: 2 } as const
const WORDS = { against: 'against it', for: 'for it', abstain: 'abstain' } as const

/** Casts one's votes on a proposal; once. */
export const castVote: Flow<CastVoteRequest> = {
  title: 'Vote',
  summary: ({ title, support }) => [
    { label: 'Proposal', value: title },
    { label: 'You vote', value: WORDS[support] },
    { label: 'Afterwards', value: 'a vote can’t be changed' },
  ],
  done: () => 'Your vote is counted.',
  steps: [
    {
      name: () => 'Cast your votes',
      async prepare({ config, account, env }, { id }) {
        const governor = { address: env.contracts.governor, abi: ballastGovernorAbi } as const
        const snapshot = await readContract(config, { ...governor, functionName: 'proposalSnapshot', args: [id] })
        const votes = await readContract(config, { ...governor, functionName: 'getVotes', args: [account, snapshot] })
        if (votes === 0n) {
          throw new FlowError(
            'This account had no votes when the vote started. Tokens count only once they are delegated, before that.',
          )
        }
        return true
      },
      async commit({ config, account, env }, { id, support }) {
        const { request } = await simulateContract(config, {
          account,
          address: env.contracts.governor,
          abi: ballastGovernorAbi,
          functionName: 'castVote',
          args: [id, SUPPORT[support]],
        })
        return writeContract(config, request)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
