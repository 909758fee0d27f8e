import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { createProgress } from '@/lib/cli/progress'
import { replayStudyPlot } from '@/lib/cli/replayStudyPlot'
import { replayStudyReport } from '@/lib/cli/replayStudyReport'
import { runCli } from '@/lib/cli/runCli'
import { DomainError } from '@/lib/domain/errors'
import { ASSET_UNIT } from '@/lib/domain/money'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import { demoVenue } from '@/lib/replay/demoVenue'
import { parseHistory } from '@/lib/replay/parseHistory'
import { studyVenue } from '@/lib/replay/studyVenue'
import { calibrate } from '@/lib/risk/calibration/calibrate'
import { combineCalibrations } from '@/lib/risk/calibration/combineCalibrations'
import type { MarketHistory } from '@/lib/risk/calibration/priceHistory'
import { openInterestOf } from '@/lib/risk/exposure'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { againstHistory } from '@/lib/risk/study/againstHistory'
import { pastDays } from '@/lib/risk/study/pastDays'
import { studyDay } from '@/lib/risk/study/studyDay'
import { STUDY_VARIANTS } from '@/lib/risk/study/studyVariants'
import { type ReplayStudy, replayStudySchema } from '@/lib/schemas/replayStudy'

const HELP = `npm run study -- --prices FILE.csv

Prices one day on the eve of three known crashes and replays it: docs/replay-study.md, its plot, and the figures that the
page /risk shows. Then runs every day from 2018 on against the demo's exchange, and compares with the engine. The file needs hourly
open, high, low and close of BTC and ETH from 2018 to November 2022 or later (columns unix, btc_open, …, eth_close), and is only read.`

/** Days of the study; each begins at 08:00 UTC. */
const DATES = ['2020-03-12', '2021-05-19', '2022-11-08'] as const
const FROM = Date.UTC(2018, 0, 1) / 1000
/** Longest hole in the prices before a day that is bridged, hours. */
const BRIDGE = 48
/** The same for the comparison with all days: as what prices rest on was fitted. */
const BRIDGE_ALL = 12
const DAY = 86_400

const { layer } = DEMO_PROGRAM

const FIGURES = 'lib/services/study/replayStudy.json'
const REPORT = 'docs/replay-study.md'
const PLOT = 'docs/images/replay-study.svg'

class NoPrices extends DomainError {
  readonly code = 'no-prices'
}

void runCli(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    console.log(HELP)
    return
  }
  const at = args.indexOf('--prices')
  const path = resolve(at >= 0 ? (args[at + 1] ?? '') : '')
  if (at < 0 || !existsSync(path)) {
    throw new NoPrices('--prices FILE must name a file that exists. `npm run study -- --help` says what it holds.')
  }
  const say = createProgress()
  const csv = readFileSync(path)
  const text = csv.toString('utf8')
  const days = DATES.map((date) => studyDate(text, date, say))
  const study: ReplayStudy = replayStudySchema.parse({
    model: MODEL_VERSION,
    source: { name: basename(path), sha256: createHash('sha256').update(csv).digest('hex') },
    fund: days[0]?.fund,
    days: days.map(({ day }) => day),
  })
  const past = pastDays(parseHistory(text, { from: FROM, bridge: BRIDGE_ALL, markets: ['btc'] }))
  const comparison = againstHistory(demoVenue(), past, {
    attachment: Number(layer.attachment / ASSET_UNIT),
    exhaustion: Number(layer.exhaustion / ASSET_UNIT),
  })
  say(`${past.length} days against the demo's venue`)
  // Six digits: far below any standard error.
  const short = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value
  writeFileSync(FIGURES, `${JSON.stringify(study, short, 2)}\n`)
  writeFileSync(PLOT, replayStudyPlot(study))
  writeFileSync(REPORT, replayStudyReport(study, comparison))
  say(`Wrote ${REPORT}, ${PLOT} and ${FIGURES}`)
})

function studyDate(text: string, date: string, say: (line: string) => void) {
  const opening = Date.parse(`${date}T08:00Z`) / 1000
  const markets = ['btc', 'eth']
  const known = parseHistory(text, { from: FROM, to: opening, bridge: BRIDGE, markets })
  const artefact = calibrate(known, { source: { name: 'prices before the day', sha256: '' } })
  const calibration = combineCalibrations(artefact, artefact)
  say(`${date}: calibrated to ${known.hours} hours before it`)
  const day = parseHistory(text, { from: opening, to: opening + DAY, markets })
  const hours = day.markets.map((market) => barsOf(market))
  const venue = studyVenue(
    hours.map((bars, index) => ({
      name: index === 0 ? 'BTC' : 'ETH',
      markPrice: bars[0]?.open as number,
      dailyVolatility: artefact.markets[index]?.volatility.last as number,
    })),
  )
  const { rows, curve, falls } = studyDay(venue, calibration, hours, STUDY_VARIANTS)
  say(`${date}: ${rows.length} variants`)
  const { from, to } = artefact.source
  return {
    fund: venue.fund,
    day: {
      date,
      calibration: { from, to, fallEvents: calibration.falls.events, hash: calibration.hash },
      markets: venue.markets.map(({ market, dailyVolatility, long }, index) => ({
        market,
        openInterest: openInterestOf(long),
        dailyVolatility,
        fall: falls[index]?.fall ?? 0,
        volatilities: falls[index]?.volatilities ?? 0,
      })),
      rows,
      curve,
    },
  }
}

function barsOf({ market, open, high, low, close }: MarketHistory) {
  if (!open) throw new NoPrices(`The prices need a column ${market}_open.`)
  return Array.from(open, (price, hour) => ({
    open: price,
    high: high[hour] as number,
    low: low[hour] as number,
    close: close[hour] as number,
  }))
}
