import { type Address, erc20Abi, parseAbi, parseSignature, type TypedDataDomain } from 'viem'
import { getBlock, getBytecode, readContract, readContracts, signTypedData } from 'wagmi/actions'
import type { FlowContext, Permit } from '@/app/_flows/flow'

const permitAbi = parseAbi([
  'function nonces(address owner) view returns (uint256)',
  'function eip712Domain() view returns (bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)',
])

/** How the code of an account that delegates begins. */
const DELEGATED = '0xef0100'

/** How long a permit is good for, seconds of chain time. */
const VALID_FOR = 86_400n * 7n

/** The token's own EIP-712 domain (ERC-5267); null where the token has no permit. */
async function readDomain({ config, env }: FlowContext, owner: Address) {
  const token = { address: env.contracts.asset, abi: permitAbi } as const
  const [nonce, domain] = await readContracts(config, {
    contracts: [
      { ...token, functionName: 'nonces', args: [owner] },
      { ...token, functionName: 'eip712Domain' },
    ],
  })
  if (nonce.status !== 'success' || domain.status !== 'success') return null
  const [, name, version, chainId, verifyingContract] = domain.result
  const typed: TypedDataDomain = { name, version, chainId, verifyingContract }
  return { domain: typed, nonce: nonce.result }
}

/** What the pool may take from the account already. */
export function readAllowance({ config, env, account }: FlowContext, spender: Address): Promise<bigint> {
  return readContract(config, {
    address: env.contracts.asset,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [account, spender],
  })
}

/** Has the account sign an ERC-2612 permit for exactly `value`; null where token or account can't. */
export async function signPermit(context: FlowContext, spender: Address, value: bigint): Promise<Permit | null> {
  const { config, account } = context
  // Contract accounts have no key to sign a permit with; a delegated one (EIP-7702) still has.
  const code = await getBytecode(config, { address: account })
  if (code && !code.startsWith(DELEGATED)) return null
  const read = await readDomain(context, account)
  if (!read) return null
  const { timestamp } = await getBlock(config)
  const deadline = timestamp + VALID_FOR
  const signature = await signTypedData(config, {
    account,
    domain: read.domain,
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: { owner: account, spender, value, nonce: read.nonce, deadline },
  })
  const { r, s, yParity } = parseSignature(signature)
  return { deadline, v: 27 + yParity, r, s }
}
