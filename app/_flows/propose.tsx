import { type Abi, type Address, BaseError, ContractFunctionRevertedError } from 'viem'
import { readContract, simulateContract, writeContract } from 'wagmi/actions'
import { FromTo } from '@/app/_components/ui/FromTo'
import { errorsOf } from '@/app/_flows/errorsOf'
import { FlowError } from '@/app/_flows/FlowError'
import type { Flow, FlowContext } from '@/app/_flows/flow'
import { governorAbi } from '@/app/_flows/governorAbi'
import { proposalId } from '@/app/_flows/proposalId'
import { type Setter, setterCall } from '@/app/_flows/setterCall'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'
import { ballastTokenAbi, parametersAbi } from '@/lib/chain/generated/abis'

type Values = Readonly<Record<string, bigint>>

export type ProposeRequest = {
  title: string
  /** With the title as its first line; its hash is part of the proposal's number. */
  description: string
  /** The groups it sets, all values of each, as they were when it was written and as it sets them. */
  groups: readonly { setter: Setter; getter: 'timing' | 'economics' | 'floorCurve'; before: Values; after: Values }[]
  /** In words: what changes, from what to what. */
  changes: readonly { label: string; from: string; to: string }[]
  /** When it can take effect at the earliest, unix seconds, and that in words. */
  earliest: { at: number; text: string }
}

/** What the governor is given. */
export function proposedCalls({ groups }: ProposeRequest, parameters: Address) {
  return groups.map(({ setter, after }) => ({ target: parameters, value: 0n, data: setterCall(setter, after).data }))
}

/** Has the contract itself look at each call, as if the timelock made it now. */
async function tryOut({ config, env }: FlowContext, { groups, earliest }: ProposeRequest): Promise<void> {
  const { parameters, timelock } = env.contracts
  for (const { setter, getter, before, after } of groups) {
    const now = await readContract(config, { address: parameters, abi: parametersAbi, functionName: getter })
    if (Object.entries(now).some(([name, value]) => before[name] !== BigInt(value)))
      throw new FlowError('The parameters have changed since you wrote this. Close this and look at the figures again.')
    const { abi, args } = setterCall(setter, after)
    const known: Abi = [...abi, ...errorsOf(parametersAbi)]
    try {
      await simulateContract(config, {
        address: parameters,
        abi: known,
        functionName: setter,
        args,
        account: timelock,
      })
    } catch (error) {
      const revert =
        error instanceof BaseError ? error.walk((one) => one instanceof ContractFunctionRevertedError) : null
      const cause = revert instanceof ContractFunctionRevertedError ? revert.data : undefined
      // The week since the last change is over by the time the vote is.
      const isOnlyEarly = cause?.errorName === 'ChangedTooSoon' && Number(cause.args?.[0]) <= earliest.at
      if (!isOnlyEarly) throw error
    }
  }
}

/** Asks the token holders to change parameters. */
export const propose: Flow<ProposeRequest> = {
  title: 'Propose',
  summary: ({ title, changes, earliest }) => [
    { label: 'Proposal', value: title },
    ...changes.map(({ label, from, to }) => ({ label, value: <FromTo from={from} to={to} /> })),
    { label: 'In effect from', value: `${earliest.text} at the earliest` },
    { label: 'Afterwards', value: 'you can take it back until the vote starts; it can’t be edited' },
  ],
  done: () => 'The proposal is made. Its page shows it in a moment.',
  steps: [
    {
      name: () => 'Propose it to the governor',
      async prepare(context, request) {
        const { config, env, account } = context
        const governor = { address: env.contracts.governor, abi: governorAbi } as const
        const token = { address: env.contracts.token, abi: ballastTokenAbi } as const
        const calls = proposedCalls(request, env.contracts.parameters)
        const id = proposalId({ ...request, calls })
        const [threshold, votes, snapshot] = await Promise.all([
          readContract(config, { ...governor, functionName: 'proposalThreshold' }),
          readContract(config, { ...token, functionName: 'getVotes', args: [account] }),
          readContract(config, { ...governor, functionName: 'proposalSnapshot', args: [id] }),
        ])
        if (votes < threshold)
          throw new FlowError('This account has too few votes to propose. Delegate to yourself first, or get more.')
        if (snapshot !== 0n)
          throw new FlowError('This was proposed before, word for word. Change the description to propose it again.')
        await tryOut(context, request)
        return true
      },
      async commit({ config, account, env }, request) {
        const calls = proposedCalls(request, env.contracts.parameters)
        const { request: transaction } = await simulateContract(config, {
          account,
          address: env.contracts.governor,
          abi: governorAbi,
          functionName: 'propose',
          // Votes count from the second after they were delegated; on a quiet chain the latest block may be that of it.
          blockTag: 'pending',
          args: [
            calls.map(({ target }) => target),
            calls.map(({ value }) => value),
            calls.map(({ data }) => data),
            request.description,
          ],
        })
        return writeContract(config, transaction)
      },
      verify: (context, _request, hash) => verifyTransaction(context, hash),
    },
  ],
}
