import type { LocalMarket } from '@/lib/chain/deployLocal'
import { offerTreaty, placeTreaty } from '@/lib/cli/treatySetup'
import { DAY, type Time } from '@/lib/domain/ballastDay'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'

/**
 * Puts a treaty behind the pool: a reinsurer takes it half way through its auction, and it carries what is sold until
 * `termStart`. From then on the next one is up for auction, for whoever wants to take it; it can't open while a venue is at
 * warning, so its auction outlasts the longest one.
 */
export async function placeDemoTreaties(market: LocalMarket, termStart: Time): Promise<void> {
  const now = Number((await market.reader.getBlock()).timestamp)
  const first = await offerTreaty(market, {
    ...{ name: 'Ballast Deficit Treaty 1', symbol: 'bDEF-T1' },
    terms: { ...DEMO_PROGRAM.treaty, auctionStart: now - DAY / 2, auctionEnd: now + DAY / 2, closesAt: termStart },
  })
  await offerTreaty(market, {
    ...{ name: 'Ballast Deficit Treaty 2', symbol: 'bDEF-T2' },
    terms: {
      ...DEMO_PROGRAM.renewal,
      ...{ auctionStart: termStart, auctionEnd: termStart + 45 * DAY, closesAt: termStart + 75 * DAY },
    },
  })
  await placeTreaty(market, 'reinsurer', first)
}
