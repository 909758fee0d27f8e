import {
  type Abi,
  type Address,
  concat,
  encodeDeployData,
  getContractAddress,
  type Hex,
  keccak256,
  toBytes,
} from 'viem'
import type { ChainReader, ChainWriter } from './clients'
import artifacts from './generated/artifacts.json'

/** Arachnid's deployer; on every public chain at this address, and in anvil. */
export const CREATE2_DEPLOYER: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
export const DEFAULT_SALT = keccak256(toBytes('ballast'))

export type ContractName = keyof typeof artifacts

export interface DeployDeps {
  reader: ChainReader
  /** Sends the transactions; the owner of `Parameters` until the hand-over. */
  governance: ChainWriter
}

interface Creation {
  bytecode: string
  /** Library → byte offsets at which its address stands. */
  links?: Record<string, number[]>
}

/** Creation code with its libraries' addresses in place. */
function link({ bytecode, links = {} }: Creation, libraries: Record<string, Address>): Hex {
  let code = bytecode
  for (const [library, places] of Object.entries(links)) {
    const at = libraries[library]
    if (!at) throw new Error(`The library ${library} must be deployed first.`)
    for (const place of places) {
      const from = 2 + 2 * place
      code = `${code.slice(0, from)}${at.slice(2).toLowerCase()}${code.slice(from + 40)}`
    }
  }
  return code as Hex
}

/**
 * Puts a contract, and the libraries it is linked with, at the addresses that code and arguments give, unless they are
 * there: running it again changes nothing.
 * @returns the address, and the block where this call deployed it
 * @throws when the chain refuses, or the code at the address stays empty
 */
export async function deployOnce(
  deps: DeployDeps,
  salt: Hex,
  name: ContractName,
  abi: Abi,
  args: readonly unknown[],
): Promise<{ address: Address; block?: bigint }> {
  const { reader, governance } = deps
  const creation: Creation = artifacts[name]
  const libraries: Record<string, Address> = {}
  for (const library of Object.keys(creation.links ?? {})) {
    libraries[library] = (await deployOnce(deps, salt, library as ContractName, [], [])).address
  }
  const code = encodeDeployData({ abi, bytecode: link(creation, libraries), args } as Parameters<
    typeof encodeDeployData
  >[0])
  const address = getContractAddress({ opcode: 'CREATE2', from: CREATE2_DEPLOYER, salt, bytecode: code })
  if (await reader.getCode({ address })) return { address }
  const hash = await governance.sendTransaction({ to: CREATE2_DEPLOYER, data: concat([salt, code]) })
  const receipt = await reader.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success' || !(await reader.getCode({ address }))) {
    throw new Error(`The deployment of ${name} at ${address} failed (transaction ${hash}).`)
  }
  return { address, block: receipt.blockNumber }
}
