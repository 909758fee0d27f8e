import {
  type Abi,
  createPublicClient,
  decodeEventLog,
  type Hash,
  http,
  type Log,
  TransactionReceiptNotFoundError,
} from 'viem'
import { loadClientEnv } from '@/app/_server/clientEnv'
import { eventFields } from '@/app/_server/eventFields'
import type { ReceiptEvent, ReceiptView } from '@/app/tx/_components/receiptView'
import {
  assertionTriggerAbi,
  attestationOracleAbi,
  ballastGovernorAbi,
  ballastTimelockAbi,
  ballastTokenAbi,
  challengeDeskAbi,
  coverMarketAbi,
  deficitTriggerAbi,
  depegTriggerAbi,
  lensAbi,
  parametersAbi,
  priceExplainerAbi,
  priceGapTriggerAbi,
  programRegistryAbi,
  recoveryDeskAbi,
  reporterBondsAbi,
  safeguardAbi,
  tailRiskPoolAbi,
  testDollarAbi,
  venueRegistryAbi,
} from '@/lib/chain/generated/abis'
import { env } from '@/lib/env'
import type { ClientEnv } from '@/lib/env.client'

/** The chain does not know the transaction, or has not included it yet. */
export class UnknownTransactionError extends Error {}

const ABIS: Record<keyof ClientEnv['contracts'], { name: string; abi: Abi }> = {
  asset: { name: 'Asset', abi: testDollarAbi },
  parameters: { name: 'Parameters', abi: parametersAbi },
  venueRegistry: { name: 'Venue registry', abi: venueRegistryAbi },
  reporterBonds: { name: 'Reporter bonds', abi: reporterBondsAbi },
  attestationOracle: { name: 'Attestation oracle', abi: attestationOracleAbi },
  programRegistry: { name: 'Program registry', abi: programRegistryAbi },
  priceExplainer: { name: 'Price explainer', abi: priceExplainerAbi },
  safeguard: { name: 'Safeguard', abi: safeguardAbi },
  challengeDesk: { name: 'Challenge desk', abi: challengeDeskAbi },
  deficitTrigger: { name: 'Deficit trigger', abi: deficitTriggerAbi },
  priceGapTrigger: { name: 'Price gap trigger', abi: priceGapTriggerAbi },
  depegTrigger: { name: 'Depeg trigger', abi: depegTriggerAbi },
  assertionTrigger: { name: 'Assertion trigger', abi: assertionTriggerAbi },
  coverMarket: { name: 'Cover market', abi: coverMarketAbi },
  recoveryDesk: { name: 'Recovery desk', abi: recoveryDeskAbi },
  lens: { name: 'Lens', abi: lensAbi },
  token: { name: 'Governance token', abi: ballastTokenAbi },
  timelock: { name: 'Timelock', abi: ballastTimelockAbi },
  governor: { name: 'Governor', abi: ballastGovernorAbi },
}

function decode(log: Log, contracts: ClientEnv['contracts'] | undefined): ReceiptEvent {
  const known = Object.entries(contracts ?? {}).find(
    ([, address]) => address.toLowerCase() === log.address.toLowerCase(),
  )
  // A pool is the only contract of ours whose address is not part of the deployment.
  const { name, abi } = known ? ABIS[known[0] as keyof typeof ABIS] : { name: 'Pool', abi: tailRiskPoolAbi as Abi }
  try {
    const { eventName, args } = decodeEventLog({ abi, data: log.data, topics: log.topics })
    return { contract: name, address: log.address, event: eventName ?? 'Event', fields: eventFields(args) }
  } catch {
    return {
      contract: known ? name : 'Another contract',
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
    const [block, deployment] = await Promise.all([client.getBlock({ blockHash: receipt.blockHash }), loadClientEnv()])
    return {
      hash,
      succeeded: receipt.status === 'success',
      block: Number(receipt.blockNumber),
      time: Number(block.timestamp),
      from: receipt.from,
      to: receipt.to,
      gasUsed: Number(receipt.gasUsed),
      events: receipt.logs.map((log) => decode(log, deployment.env?.contracts)),
    }
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) throw new UnknownTransactionError()
    throw error
  }
}
