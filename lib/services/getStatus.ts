import { erc20Abi } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import type { Database } from '@/lib/db/client'
import { type Checkpoint, getCheckpoint } from '@/lib/db/journal/checkpoint'
import { ASSET_DECIMALS } from '@/lib/domain/money'
import type { AssetReference } from '@/lib/schemas/reference'
import type { Status } from '@/lib/schemas/status'

/** Blocks that the index may be behind while all is well. */
const LAG = 5
/** Whoever asks for the status wants to know soon. */
const PATIENCE = 2_500

let asset: AssetReference | undefined

/** What the market rests on and whether it is up. Answers whatever is down. */
export async function getStatus(deps: {
  database: Database
  reader: ChainReader
  deployment: Deployment
  explorerUrl: string | null
}): Promise<Status> {
  const { deployment } = deps
  const [chain, checkpoint] = await Promise.all([
    within(
      deps.reader.getBlock().then(({ number, timestamp }) => ({ number: Number(number), time: Number(timestamp) })),
    ),
    within<Checkpoint | null>(getCheckpoint(deps.database)),
  ])
  const head = checkpoint.value && { number: checkpoint.value.blockNumber, time: checkpoint.value.blockTime }
  const lag = chain.value && head ? Math.max(0, chain.value.number - head.number) : null
  return {
    state: !chain.ok || !checkpoint.ok ? 'degraded' : lag === null || lag > LAG ? 'catching-up' : 'ok',
    chain: { ok: chain.ok, id: deployment.chainId, genesisHash: deployment.genesisHash, head: chain.value },
    database: { ok: checkpoint.ok },
    indexer: { head, lag },
    asset: await assetOf(deps),
    contracts: deployment.contracts,
    explorerUrl: deps.explorerUrl,
  }
}

/** A deployment's asset never changes, so it is read once; its decimals are 6 by design. */
async function assetOf({
  reader,
  deployment,
}: {
  reader: ChainReader
  deployment: Deployment
}): Promise<AssetReference> {
  const address = deployment.contracts.asset
  if (asset?.address === address) return asset
  const symbol = await within(reader.readContract({ abi: erc20Abi, address, functionName: 'symbol' }))
  const known = { address, symbol: symbol.value ?? 'USD', decimals: ASSET_DECIMALS }
  if (symbol.value !== null) asset = known
  return known
}

async function within<T>(work: Promise<T>): Promise<{ ok: boolean; value: T | null }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE)
  })
  try {
    return { ok: true, value: await Promise.race([work, late]) }
  } catch {
    return { ok: false, value: null }
  } finally {
    clearTimeout(timer)
  }
}
