import { openInterestOf } from '@/lib/risk/exposure'
import { createWindowPool } from '@/lib/risk/kernel/createWindowPool'
import { buildPortfolioWith } from '@/lib/risk/portfolio/buildPortfolio'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { Portfolio } from '@/lib/risk/portfolio/portfolio'
import { benchVenue } from '@/test/bench/risk/venue'

const VENUES = 20

/**
 * Venues from a tenth to twice the size of the quote's, each with another mix, and a tenth of a layer so wide that the pool's worst
 * year in a thousand does not exhaust it: a full loss has no error.
 */
function portfolioOf(count: number, markets = 5): Portfolio {
  const venues = Array.from({ length: count }, (_, index) => {
    const venue = benchVenue(0.1 * 20 ** (index / count), (index % 5) / 5)
    return { ...venue, markets: venue.markets.slice(0, markets) }
  })
  const covers = venues.map(({ markets }, venue) => {
    const openInterest = markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
    return { venue, attachment: 0.2 * openInterest, exhaustion: 3 * openInterest, share: 0.1 }
  })
  return { venues, covers }
}

/**
 * A pool over 20 venues of five markets for one year, on two threads: seconds of a run from exposures to the pool's measures, and
 * the error that it states for the expected shortfall at 99.9 %.
 */
export async function portfolioCosts(log: (line: string) => void) {
  const pool = createWindowPool({ workers: 2 })
  const run = async (portfolio: Portfolio, windows?: number) => {
    const from = performance.now()
    const size = windows === undefined ? {} : { size: { replicates: 16, windows } }
    const library = await buildPortfolioWith(pool.simulate, portfolio, 1, { days: 365, ...size })
    const { tails } = poolMeasures(library, portfolio.covers)
    const { mean, standardError } = tails[tails.length - 1]?.expectedShortfall ?? { mean: 0, standardError: 0 }
    const seconds = (performance.now() - from) / 1000
    return { seconds: Number(seconds.toFixed(2)), relSeEs: Number((standardError / mean).toFixed(4)) }
  }
  await run(portfolioOf(2))
  const figures = await run(portfolioOf(VENUES))
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  for (const [name, portfolio, windows] of [
    ['10 venues', portfolioOf(VENUES / 2)],
    ['20 venues of 2 markets', portfolioOf(VENUES, 2)],
    ['20 venues, 200 windows a replicate', portfolioOf(VENUES), 200],
  ] as const) {
    log(`${name}: ${JSON.stringify(await run(portfolio, windows))}`)
  }
  await pool.close()
  return { ...figures, rssMb }
}
