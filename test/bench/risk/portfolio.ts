import { openInterestOf } from '@/lib/risk/exposure'
import { createWindowPool } from '@/lib/risk/kernel/createWindowPool'
import { buildPortfolioWith } from '@/lib/risk/portfolio/buildPortfolio'
import { PORTFOLIO_SIZE } from '@/lib/risk/portfolio/planPortfolio'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { Portfolio } from '@/lib/risk/portfolio/portfolio'
import { benchVenue } from '@/test/bench/risk/venue'

const VENUES = 20
const SEEDS = 16

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
 * A pool over 20 venues of five markets for one year, on two threads: seconds of a run from exposures to the pool's measures
 * (median of the seeds), the error that runs state for the expected shortfall at 99.9 % (root mean square), how far their answers
 * really lie apart, and by which factor a run's processor time grows with twice the venues, 2.5 times the markets and twice the windows.
 */
export async function portfolioCosts(log: (line: string) => void) {
  const pool = createWindowPool({ workers: 2 })
  const run = async (portfolio: Portfolio, seed = 1, size = PORTFOLIO_SIZE) => {
    const [from, used] = [performance.now(), process.cpuUsage()]
    const library = await buildPortfolioWith(pool.simulate, portfolio, seed, { size })
    const { tails } = poolMeasures(library, portfolio.covers)
    const { mean, standardError } = tails[tails.length - 1]?.expectedShortfall ?? { mean: 0, standardError: 0 }
    const { user, system } = process.cpuUsage(used)
    return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6, mean, error: standardError / mean }
  }
  await run(portfolioOf(2))
  const whole = portfolioOf(VENUES)
  const runs = []
  for (let seed = 1; seed <= SEEDS; seed++) runs.push(await run(whole, seed))
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const means = runs.map(({ mean }) => mean)
  const centre = means.reduce((sum, mean) => sum + mean, 0) / SEEDS
  const cpu = middle(runs.map((one) => one.cpu))
  const grown = async (portfolio: Portfolio, size = PORTFOLIO_SIZE) => {
    const times = []
    for (let seed = 1; seed <= 3; seed++) times.push((await run(portfolio, seed, size)).cpu)
    return rounded(cpu / middle(times), 2)
  }
  const half = { ...PORTFOLIO_SIZE, windows: PORTFOLIO_SIZE.windows / 2 }
  const figures = {
    seconds: rounded(middle(runs.map(({ seconds }) => seconds)), 2),
    relSeEs: rounded(rootMeanSquare(runs.map(({ error }) => error)), 4),
    rssMb,
    relSpreadEs: rounded(rootMeanSquare(means.map((mean) => mean / centre - 1)) * Math.sqrt(SEEDS / (SEEDS - 1)), 4),
    cpuSeconds: rounded(cpu, 2),
    growth: {
      venuesTwice: await grown(portfolioOf(VENUES / 2)),
      marketsFiveForTwo: await grown(portfolioOf(VENUES, 2)),
      windowsTwice: await grown(whole, half),
    },
  }
  log(`a run states at most ${rounded(Math.max(...runs.map(({ error }) => error)), 4)}`)
  await pool.close()
  return figures
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) /
    2
  )
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
