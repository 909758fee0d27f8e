import type { Address, Hex } from 'viem'
import { type ChainReader, clockOf, connectReader, writerFor } from './clients'
import { deploy } from './deploy'
import type { Deployment } from './deployment'
import { localAccount, localParts } from './localAccounts'
import { localConfig } from './localConfig'

const HUNDRED_ETHER = 10n ** 20n

export interface LocalMarket {
  reader: ChainReader
  deployment: Deployment
  /** The one pool. */
  pool: Address
}

/**
 * Deploys Ballast on a local chain, an anvil, with the test accounts in every part, and gives each of them ether.
 * @param salt for a second market on the same chain
 * @throws when the chain is not an anvil, or refuses
 */
export async function deployLocal(rpcUrl: string, salt?: Hex): Promise<LocalMarket> {
  const reader = await connectReader(rpcUrl)
  const clock = clockOf(reader)
  await Promise.all(
    localParts.map((part) => clock.setBalance({ address: localAccount(part).address, value: HUNDRED_ETHER })),
  )
  const governance = writerFor(reader, localAccount('governance'))
  const { deployment, pools } = await deploy({ reader, governance }, localConfig(), salt)
  const [pool] = pools
  if (!pool) throw new Error('The local configuration has a pool.')
  return { reader, deployment, pool }
}
