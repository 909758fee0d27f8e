import type { Database, Db } from '@/lib/db/client'

/** Which contracts on which chain the index is of. */
export interface DeploymentIdentity {
  chainId: number
  genesisHash: string
  coverMarket: string
  startBlock: number
  assetAddress: string
  assetSymbol: string
  assetDecimals: number
}

/** What is indexed; null in a new database. */
export async function getDeployment(db: Db): Promise<DeploymentIdentity | null> {
  const row = await db.deployment.findUnique({ where: { id: 1 }, omit: { id: true } })
  return row
}

/**
 * States what is to be indexed. If that is another chain or other contracts than before, the index starts anew; profiles
 * of venues lose their number on chain, which was the other deployment's.
 * @returns whether the index was emptied
 */
export async function adoptDeployment(database: Database, identity: DeploymentIdentity): Promise<boolean> {
  return database.$transaction(async (db) => {
    const known = await getDeployment(db)
    const same =
      known?.chainId === identity.chainId &&
      known.genesisHash === identity.genesisHash &&
      known.coverMarket === identity.coverMarket
    if (known && !same) {
      await db.block.deleteMany()
      await db.checkpoint.deleteMany()
      await db.venue.updateMany({ data: { onchainId: null } })
    }
    await db.deployment.upsert({ where: { id: 1 }, create: { id: 1, ...identity }, update: identity })
    return known !== null && !same
  })
}
