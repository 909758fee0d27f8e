import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters, toBytes } from 'viem'

export type ProposalContent = {
  description: string
  calls: readonly { target: Address; value: bigint; data: Hex }[]
}

/** The number by which the governor knows a proposal: the hash of what it says. As OpenZeppelin's `Governor.hashProposal`. */
export function proposalId({ description, calls }: ProposalContent): bigint {
  const encoded = encodeAbiParameters(parseAbiParameters('address[], uint256[], bytes[], bytes32'), [
    calls.map(({ target }) => target),
    calls.map(({ value }) => value),
    calls.map(({ data }) => data),
    keccak256(toBytes(description)),
  ])
  return BigInt(keccak256(encoded))
}
