import {
  type Account,
  type Chain,
  createPublicClient,
  createTestClient,
  createWalletClient,
  defineChain,
  http,
  type PublicClient,
  type TestClient,
  type Transport,
  type WalletClient,
} from 'viem'

/** Reads only. */
export type ChainReader = PublicClient<Transport, Chain>
/** Sends transactions of one account. */
export type ChainWriter = WalletClient<Transport, Chain, Account>
/** Moves the clock of a local chain. */
export type ChainClock = TestClient<'anvil', Transport, Chain>

/** Milliseconds between two looks for a receipt or a block; local chains answer at once. */
const POLLING_INTERVAL = 50

/** What `chain` needs to say about itself; where it has no public name, its id is its name. */
export function chainAt(rpcUrl: string, chainId: number): Chain {
  return defineChain({
    id: chainId,
    name: `Chain ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
}

/**
 * A reader of the chain behind `rpcUrl`.
 * @throws {Error} naming the URL when no chain answers there
 */
export async function connectReader(rpcUrl: string): Promise<ChainReader> {
  const transport = http(rpcUrl)
  const chainId = await createPublicClient({ transport })
    .getChainId()
    .catch((cause) => {
      throw new Error(`No chain answers at ${rpcUrl}.`, { cause })
    })
  return createPublicClient({
    chain: chainAt(rpcUrl, chainId),
    transport,
    pollingInterval: POLLING_INTERVAL,
    cacheTime: 0,
  })
}

/** A writer of `account` on the reader's chain. */
export function writerFor(reader: ChainReader, account: Account): ChainWriter {
  return createWalletClient({
    account,
    chain: reader.chain,
    transport: http(reader.transport.url),
    pollingInterval: POLLING_INTERVAL,
    cacheTime: 0,
  })
}

/** The clock of the reader's chain, which must be an anvil. */
export function clockOf(reader: ChainReader): ChainClock {
  return createTestClient({ mode: 'anvil', chain: reader.chain, transport: http(reader.transport.url) })
}
