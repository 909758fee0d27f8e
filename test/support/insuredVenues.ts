import type { Database } from '@/lib/db/client'
import { insertExposure } from '@/lib/db/exposures'
import { demoVenue } from '@/lib/replay/demoVenue'

const M = 1_000_000_000_000n
const WAD = 10n ** 18n

export const INSURED_POOL = '0x00000000000000000000000000000000000000aa'
/** Of both venues' programs, chain seconds. */
export const TERM_END = 20 * 86_400
export const INSURED = [demoVenue(), { ...demoVenue(), fund: 5e6 }]

/**
 * Writes into an empty index what a chain would have said of a pool that insures half of a layer of each of two venues.
 * @returns the ids of the venues' exposures, in order
 */
export async function insureVenues(database: Database): Promise<string[]> {
  const place = { blockNumber: 1, transaction: '0x1' }
  await database.block.create({ data: { number: 1, hash: '0x1', time: 100, core: true, holds: true } })
  await database.checkpoint.create({
    data: {
      ...{ blockNumber: 1, blockHash: '0x1', blockTime: 100, cooldown: 1 },
      ...{ minimumRequest: '1', insurableMultiple: '1' },
    },
  })
  await database.pool.create({
    data: {
      ...{
        address: INSURED_POOL,
        name: 'Pool',
        symbol: 'P',
        shareDecimals: 12,
        signerRole: '0x1',
        perils: 1,
        blockNumber: 1,
      },
      ...{ longestTerm: 1000, smallestCoinsurance: '0', groupCap: `${WAD}`, riskGroup: 0, allowListed: false },
    },
  })
  const exposureIds: string[] = []
  for (const [index, body] of INSURED.entries()) {
    const id = index + 1
    const slug = `venue-${id}`
    await database.venueListing.create({
      data: { ...place, id, owner: '0x2', vault: '0x3', riskGroup: id, name: slug, logIndex: 10 + id },
    })
    await database.venue.create({ data: { slug, name: slug, onchainId: id, owner: '0x2' } })
    await database.program.create({
      data: {
        ...{ ...place, id, venueId: id, peril: 0, start: 0, end: TERM_END, response: 1, grace: 1, trigger: '0x4' },
        ...{ coinsurance: '0', vault: '0x3', fundDeclared: '0', logIndex: 20 + id },
        layers: { create: { index: 0, attachment: `${60n * M}`, exhaustion: `${120n * M}` } },
      },
    })
    await database.cover.create({
      data: {
        ...{ ...place, id, programId: id, poolAddress: INSURED_POOL, venueId: id, layer: 0, share: `${WAD / 2n}` },
        ...{ buyer: '0x2', limit: `${30n * M}`, premium: '1', fee: '0', floor: '0', modelHash: '0x5' },
        ...{ quoteHash: `0x6${id}`, logIndex: 30 + id },
      },
    })
    exposureIds.push((await insertExposure(database, { venueSlug: slug, hash: `0x${id}`, observedAt: 90, body })).id)
  }
  return exposureIds
}
