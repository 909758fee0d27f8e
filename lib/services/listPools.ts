import { getDeployment } from '@/lib/db/journal/deployment'
import { listPools as read } from '@/lib/db/pools'
import type { Page } from '@/lib/schemas/page'
import type { PoolView } from '@/lib/schemas/pool'
import { assetOf } from '@/lib/services/assetOf'
import type { ReadDeps } from '@/lib/services/readContext'
import { poolView } from '@/lib/services/views/poolView'

/** Every pool that was ever admitted, by address. */
export async function listPools(deps: ReadDeps): Promise<Page<PoolView>> {
  const pools = (await getDeployment(deps.database)) ? await read(deps.database) : []
  if (pools.length === 0) return { items: [], nextCursor: null }
  const asset = await assetOf(deps)
  return { items: pools.flatMap((pool) => poolView(pool, asset) ?? []), nextCursor: null }
}
