import type { z } from 'zod'
import { getDeployment } from '@/lib/db/journal/deployment'
import { cededPremiums, listTreaties as read } from '@/lib/db/treaties'
import type { Page } from '@/lib/schemas/page'
import type { TreatyView, treatyListQuerySchema } from '@/lib/schemas/treaty'
import { assetOf } from '@/lib/services/assetOf'
import type { ReadDeps } from '@/lib/services/readContext'
import { treatyView } from '@/lib/services/views/treatyView'

/** Every treaty that was admitted, the latest first. */
export async function listTreaties(
  deps: ReadDeps,
  filter: z.output<typeof treatyListQuerySchema>,
): Promise<Page<TreatyView>> {
  const { database } = deps
  const treaties = (await getDeployment(database)) ? await read(database, filter) : []
  if (treaties.length === 0) return { items: [], nextCursor: null }
  const [asset, premiums] = await Promise.all([assetOf(deps), cededPremiums(database)])
  const items = treaties.flatMap((treaty) => treatyView(treaty, asset, premiums.get(treaty.address) ?? 0n) ?? [])
  return { items, nextCursor: null }
}
