import { getDeployment } from '@/lib/db/journal/deployment'
import type { AssetReference } from '@/lib/schemas/reference'
import { NotFound } from '@/lib/services/notFound'
import type { ReadDeps } from '@/lib/services/readContext'

/** The market's stablecoin. @throws {NotFound} before the worker has first reached the chain */
export async function assetOf({ database }: ReadDeps): Promise<AssetReference> {
  const deployment = await getDeployment(database)
  if (!deployment) throw new NotFound('indexed deployment')
  return { address: deployment.assetAddress, symbol: deployment.assetSymbol, decimals: deployment.assetDecimals }
}
