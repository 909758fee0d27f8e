import type { HistoryComparison } from '@/lib/risk/study/againstHistory'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

type Day = ReplayStudy['days'][number]

const millions = (value: number, digits = 1) => (value / 1e6).toFixed(digits)
const percent = (value: number, digits = 1) => `${(100 * value).toFixed(digits)} %`
const day = (seconds: number) => new Date(1000 * seconds).toISOString().slice(0, 10)

/** A small chance with two digits, as per cent and as once in so many days. */
function chance({ mean, standardError }: Day['rows'][number]['chance']): string {
  if (!(mean > 0)) return 'beyond what was simulated'
  const digits = Math.max(1, 1 - Math.floor(Math.log10(100 * mean)))
  return `${(100 * mean).toFixed(digits)} ± ${(100 * standardError).toFixed(digits)} %`
}

/** The study as a page of the documentation. @param comparison of the demo's venue with all days */
export function replayStudyReport(study: ReplayStudy, comparison: HistoryComparison): string {
  const { days, source, fund, model } = study
  const summary = days.map((entry) => {
    const [base] = entry.rows
    if (!base) return ''
    const largest = entry.markets.map(
      ({ market, fall, volatilities }) => `${market} ${percent(fall)} (${volatilities.toFixed(1)} σ)`,
    )
    return `| ${entry.date} | ${largest.join(', ')} | ${millions(base.realised)} | ${millions(base.uncovered)} | ${chance(base.chance)} | ${millions(base.shortfall.mean)} ± ${millions(base.shortfall.standardError)} |`
  })
  return `# Replay study: three known days against their eves

Made by \`npm run study -- --prices FILE.csv\` (${model}; prices ${source.name}, SHA-256 \`${source.sha256.slice(0, 16)}…\`, read in place and not
kept here). The page \`/risk\` shows the same figures.

## What was done

For each date the risk engine was fitted to BTC and ETH from 2018 to 08:00 UTC of the day, and to nothing after it: the law of events,
their joint tails, the course of volatility, and the volatility forecast for the day. With it the distribution of one day's
net liquidation loss was simulated for an exchange of two markets. Then the real day, 24 hours from 08:00 UTC, was run through the same window
function, each hour drawn as open → high → low → close if it closed down, else open → low → high → close, in twelve steps.

The books are not those of any exchange, since nobody's of these days are public: the demo's ladder, ${days[0]?.markets
    .map(({ market, openInterest }) => `${millions(openInterest, 0)} million dollars of open interest in ${market}`)
    .join(
      ' and ',
    )}, a fund of ${millions(fund)} million. They are the same dollars on every date, so only prices and volatility differ.

![The distribution on each eve and the loss of the day](images/replay-study.svg)

## Where the days fell

Losses in million dollars. "Chance" is the engine's probability, on the eve, of a day that loses more; ± is one standard error of the
simulation. σ is the volatility forecast for the day, so a fall of 5 σ is five times it.

| day | largest fall | loss | beyond the fund | chance | expected shortfall of the day, 99.9 % |
|---|---|---:|---:|---:|---:|
${summary.join('\n')}

## What the answer rests on

Each row changes one thing, in the distribution and in the replay alike. Depth is the share of the daily volume that carries impact;
participation is the share of a market's volume that the venue sells; "lows and highs of one step" draws each hour straight from open to
close but for one step at the low and one at the high.

${days.map(sensitivity).join('\n\n')}

## Seven years of days

${sevenYears(comparison)}

## How to read it

- One day is one draw. That a loss fell at 1 % doesn't show that the 1 % was right. What three days can show is whether the engine was blind:
  the rarest of them was, on its eve, a day in ${rarest(days)}. The [backtest](backtest.md) tests what can be tested.
- How an hour is drawn matters, since hourly prices don't tell it. On the days with a loss the largest of the three ways is ${spreads(days, 0.1)} times the
  smallest; with participation of 100 %, where everything that is crossed is sold in its step, ${spreads(days, 1)} times.
- Less depth means worse fills. On 12 March 2020 it still makes the loss smaller: the fund is empty earlier, so positions are deleveraged
  earlier, before the second fall. Where losses are shared out in place of deleveraging, less depth costs more.
- The dates were chosen because they were extreme, so they are no sample of days.
`
}

/** Term of the demo's cover, about. */
const TERM = 15

const SHAPE_NAMES = { rule: 'by the rule', reversed: 'the other way', spike: 'lows and highs of one step' } as const

function sevenYears({ days, history, model }: HistoryComparison): string {
  const lines = history.map(
    ({ shape, passed, perYear, interval, dailyLoss }) =>
      `| history, hours drawn ${SHAPE_NAMES[shape]} | ${passed} | ${perYear.toFixed(2)} | ${interval.map((end) => end.toFixed(2)).join(' – ')} | ${millions(TERM * dailyLoss, 3)} |`,
  )
  const { perYear, dailyLoss } = model
  const [least, most] = [Math.min(...losses(history)), Math.max(...losses(history))]
  return `Each of ${days} days of BTC (2018 to the end of the prices, from 08:00 UTC) is run by itself against the demo's exchange, from its opening and at
its volatility, on the same dollars; a day passes when its loss reaches the demo's cover. The engine is asked for the same, at the same
volatilities. Loss: of the whole layer, in million dollars, the mean of a day times ${TERM}. The interval is that of a Poisson count (Garwood, 1936).

| | days that pass | a year | 95 % | expected loss of ${TERM} days |
|---|---:|---:|---:|---:|
${lines.join('\n')}
| engine | | ${perYear.mean.toFixed(2)} ± ${perYear.standardError.toFixed(2)} | | ${millions(TERM * dailyLoss.mean, 3)} ± ${millions(TERM * dailyLoss.standardError, 3)} |

The engine expects ${(dailyLoss.mean / most).toFixed(1)} to ${(dailyLoss.mean / least).toFixed(1)} times the loss of these days. Its frequency lies ${within(perYear.mean, history)} what so few days allow.`
}

function losses(history: HistoryComparison['history']): number[] {
  return history.map(({ dailyLoss }) => dailyLoss)
}

function within(perYear: number, history: HistoryComparison['history']): string {
  const inside = history.every(({ interval: [low, high] }) => perYear >= low && perYear <= high)
  return inside ? 'within' : 'outside'
}

/** One day in so many, of the day with the smallest chance. */
function rarest(days: readonly Day[]): string {
  const least = Math.min(
    ...days.flatMap(({ rows: [base] }) => (base && base.chance.mean > 0 ? [base.chance.mean] : [])),
  )
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(1 / least)
}

/** Largest ÷ smallest loss over the ways of drawing an hour, of the days on which each of them has a loss. */
function spreads(days: readonly Day[], participation: number): string {
  return days
    .flatMap(({ rows }) => {
      const losses = rows
        .filter((row) => row.participation === participation && row.depth === 0.3 && row.lossRule === 'deleverage')
        .map(({ realised }) => realised)
      const [least, most] = [Math.min(...losses), Math.max(...losses)]
      return least >= 5e4 ? [(most / least).toFixed(1)] : []
    })
    .join(' and ')
}

function sensitivity({ date, rows, calibration }: Day): string {
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${millions(row.realised, 2)} | ${millions(row.uncovered, 2)} | ${chance(row.chance)} | ${millions(row.shortfall.mean)} ± ${millions(row.shortfall.standardError)} |`,
  )
  return `### ${date}

Fitted to ${day(calibration.from)} – ${day(calibration.to)}, ${calibration.fallEvents} falls beyond two daily volatilities; calibration \`${calibration.hash.slice(0, 18)}…\`.

| variant | loss | beyond the fund | chance | expected shortfall, 99.9 % |
|---|---:|---:|---:|---:|
${lines.join('\n')}`
}
