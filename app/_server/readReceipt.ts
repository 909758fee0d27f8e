import {
  type Abi,
  type Address,
  createPublicClient,
  decodeEventLog,
  type Hash,
  http,
  isAddressEqual,
  type Log,
  type PublicClient,
  TransactionReceiptNotFoundError,
  zeroAddress,
} from 'viem'
import { loadClientEnv } from '@/app/_server/clientEnv'
import { eventFields } from '@/app/_server/eventFields'
import { receiptPayment } from '@/app/_server/receiptPayment'
import type { ReceiptEvent, ReceiptView } from '@/app/tx/_components/receiptView'
import { contractAbis } from '@/lib/chain/contractAbis'
import { coverMarketAbi, tailRiskPoolAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { env } from '@/lib/env'
import type { ClientEnv } from '@/lib/env.client'

/** The chain does not know the transaction, or has not included it yet. */
export class UnknownTransactionError extends Error {}

type Named = { name: string; abi: Abi }

/** Pools and treaties are no part of the deployment; the market knows which address is one. */
async function nameOf(client: PublicClient, contracts: ClientEnv['contracts'] | undefined, address: Address) {
  const known = Object.entries(contracts ?? {}).find(([, one]) => isAddressEqual(one, address))
  if (known) return contractAbis[known[0] as keyof typeof contractAbis]
  if (!contracts) return null
  const market = { address: contracts.coverMarket, abi: coverMarketAbi } as const
  const pool = await client.readContract({ ...market, functionName: 'treatyPool', args: [address] })
  return isAddressEqual(pool, zeroAddress)
    ? { name: 'Pool', abi: tailRiskPoolAbi as Abi }
    : { name: 'Treaty', abi: treatyAbi as Abi }
}

function decode(log: Log, known: Named | null): ReceiptEvent {
  const { name, abi } = known ?? { name: 'Another contract', abi: tailRiskPoolAbi as Abi }
  try {
    const { eventName, args } = decodeEventLog({ abi, data: log.data, topics: log.topics })
    return { contract: name, address: log.address, event: eventName ?? 'Event', fields: eventFields(args) }
  } catch {
    return {
      contract: name === 'Pool' ? 'Another contract' : name,
      address: log.address,
      event: 'Event not of Ballast',
      fields: [],
    }
  }
}

/**
 * A transaction's receipt with its events in our words, straight from the chain.
 * @throws {UnknownTransactionError} when the chain has no receipt; otherwise whatever kept the chain from answering
 */
export async function readReceipt(hash: Hash): Promise<ReceiptView> {
  const client = createPublicClient({ transport: http(env('chain').RPC_URL, { timeout: 3000, retryCount: 0 }) })
  try {
    const receipt = await client.getTransactionReceipt({ hash })
    const [block, { env: clientEnv }] = await Promise.all([
      client.getBlock({ blockHash: receipt.blockHash }),
      loadClientEnv(),
    ])
    const addresses = [...new Set(receipt.logs.map(({ address }) => address))]
    const names = await Promise.all(addresses.map((address) => nameOf(client, clientEnv?.contracts, address)))
    const known = new Map(addresses.map((address, i) => [address, names[i] ?? null]))
    const events = receipt.logs.map((log) => decode(log, known.get(log.address) ?? null))
    return {
      hash,
      succeeded: receipt.status === 'success',
      block: Number(receipt.blockNumber),
      time: Number(block.timestamp),
      from: receipt.from,
      to: receipt.to,
      gasUsed: Number(receipt.gasUsed),
      payment: receiptPayment(events),
      events,
    }
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) throw new UnknownTransactionError()
    throw error
  }
}
