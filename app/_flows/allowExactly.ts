import { type Address, erc20Abi } from 'viem'
import { readContract, writeContract } from 'wagmi/actions'
import { FlowError } from '@/app/_flows/FlowError'
import type { FlowContext, FlowStep } from '@/app/_flows/flow'
import { readAllowance, signPermit } from '@/app/_flows/permit'
import { verifyTransaction } from '@/app/_flows/verifyTransaction'

type Options<Request> = {
  /** Who takes the assets, as the person reads it and as the chain knows it. */
  what: string
  spender: (request: Request) => Address
  /** Whether the contract takes a permit, which costs no transaction; it is then left in the flow's memory. */
  permit?: boolean
  /** Throws what would make the step after this one fail. */
  check?: (context: FlowContext, request: Request) => Promise<void>
}

/**
 * The step before a deposit: a contract is allowed to take the request's assets and no more. Not needed where it already may;
 * refused where the account has less.
 */
export function allowExactly<Request extends { assets: bigint }>({
  what,
  spender,
  permit = false,
  check,
}: Options<Request>): FlowStep<Request> {
  return {
    name: () => `Allow ${what} to take exactly this amount`,
    async prepare(context, request) {
      await check?.(context, request)
      const { config, env, account } = context
      const token = { address: env.contracts.asset, abi: erc20Abi } as const
      const balance = await readContract(config, { ...token, functionName: 'balanceOf', args: [account] })
      if (balance < request.assets)
        throw new FlowError('Your balance is less than this amount. Enter less, or get more first.')
      return (await readAllowance(context, spender(request))) < request.assets
    },
    async commit(context, request) {
      const { assets } = request
      const signed = permit ? await signPermit(context, spender(request), assets) : null
      if (signed) {
        context.memory.permit = signed
        return null
      }
      const { config, env, account } = context
      const token = { address: env.contracts.asset, abi: erc20Abi } as const
      return writeContract(config, { account, ...token, functionName: 'approve', args: [spender(request), assets] })
    },
    verify: (context, _request, hash) => verifyTransaction(context, hash),
  }
}
