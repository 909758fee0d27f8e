import { type Address, decodeFunctionData, isAddressEqual } from 'viem'
import { contractAbis } from '@/lib/chain/contractAbis'
import type { ProposalAction } from '@/lib/db/journal/facts'
import type { Contracts } from '@/lib/schemas/contracts'
import type { ProposalView } from '@/lib/schemas/governance'

type Call = ProposalView['calls'][number]

/** An argument's parts as text, named by where they stand. */
function flatten(name: string, value: unknown): Call['args'] {
  if (Array.isArray(value)) return [{ name, value: value.map(String).join(', ') }]
  if (typeof value !== 'object' || value === null) return [{ name, value: `${value}` }]
  return Object.entries(value).flatMap(([key, part]) => flatten(key, part))
}

/** What a proposal's calls do, as far as the contracts of the deployment say. */
export function proposalCall({ target, value, data }: ProposalAction, contracts: Contracts): Call {
  const plain = { target, value, data: data as `0x${string}` }
  const known = Object.entries(contracts).find(([, address]) => isAddressEqual(address, target as Address))
  if (!known) return { ...plain, contract: null, name: null, args: [] }
  const { name: contract, abi } = contractAbis[known[0] as keyof Contracts]
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data: plain.data })
    const item = abi.find((entry) => entry.type === 'function' && entry.name === functionName)
    const inputs = item?.type === 'function' ? item.inputs : []
    const named = args.flatMap((one, i) => flatten(inputs[i]?.name ?? `${i}`, one))
    return { ...plain, contract, name: functionName, args: named }
  } catch {
    return { ...plain, contract, name: null, args: [] }
  }
}
