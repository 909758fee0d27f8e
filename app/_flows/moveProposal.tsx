import { type Address, type Hex, keccak256, toBytes } from 'viem'
import { simulateContract, writeContract } from 'wagmi/actions'
import type { Flow } from '@/app/_flows/flow'
import { governorAbi } from '@/app/_flows/governorAbi'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'

export type MoveProposalRequest = {
  title: string
  /** As it was proposed, to the letter: its hash names the proposal. */
  description: string
  calls: { target: Address; value: bigint; data: Hex }[]
}

function move(functionName: 'queue' | 'execute' | 'cancel', words: { title: string; step: string; done: string }) {
  const flow: Flow<MoveProposalRequest> = {
    title: words.title,
    summary: ({ title, calls }) => [
      { label: 'Proposal', value: title },
      { label: 'Calls', value: calls.length.toLocaleString('en') },
    ],
    done: () => words.done,
    steps: [
      {
        name: () => words.step,
        prepare: async () => true,
        async commit({ config, account, env }, { calls, description }) {
          const { request } = await simulateContract(config, {
            account,
            address: env.contracts.governor,
            abi: governorAbi,
            functionName,
            args: [
              calls.map(({ target }) => target),
              calls.map(({ value }) => value),
              calls.map(({ data }) => data),
              keccak256(toBytes(description)),
            ],
          })
          return writeContract(config, request)
        },
        verify: (context, _request, hash) => verifyTransaction(context, hash),
      },
    ],
  }
  return flow
}

/** Puts what was decided into the timelock's queue. Anyone may. */
export const queueProposal = move('queue', {
  title: 'Put into the queue',
  step: 'Queue it at the timelock',
  done: 'It waits in the timelock now.',
})

/** Carries out what has waited for long enough. Anyone may. */
export const executeProposal = move('execute', {
  title: 'Carry out',
  step: 'Execute it',
  done: 'The decision is carried out.',
})

/** Takes back one's own proposal before its vote starts; after that nobody can. */
export const cancelProposal = move('cancel', {
  title: 'Take the proposal back',
  step: 'Cancel it at the governor',
  done: 'The proposal is cancelled. The same one can’t be made again.',
})
