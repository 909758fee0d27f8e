import { escapeHtml, pageFrame } from '@/lib/cli/pageFrame'
import { svgChart } from '@/lib/cli/svgChart'
import type { CalibrationArtefact, MarketCalibration } from '@/lib/risk/calibration/calibrationArtefact'
import type { MarketDiagnostics, TailDiagnostics } from '@/lib/risk/calibration/diagnostics'
import type { EventLaw, Fitted } from '@/lib/risk/calibration/eventLaw'

const digits = (value: number, places = 3) => value.toFixed(places)
const withError = (value: number, error: number, places = 3) => `${digits(value, places)} ± ${digits(error, places)}`
const fitted = ({ value, error }: Fitted, places = 2) => withError(value, error, places)
const day = (seconds: number) => new Date(1000 * seconds).toISOString().slice(0, 10)

/** The diagnostics of a calibration as one HTML page: what was fitted, how sure it is, and whether the thresholds hold. */
export function calibrationPage(artefact: CalibrationArtefact, diagnostics: readonly MarketDiagnostics[]): string {
  const { source, markets, pooled, dependence, hash, options } = artefact
  const joint = dependence.falls &&
    dependence.rises && [
      `<p>Two markets are beyond their 99 % quantile in the same hour, given that one is, with a chance of
${withError(dependence.falls.chance, dependence.falls.error, 2)} in falls and ${withError(dependence.rises.chance, dependence.rises.error, 2)} in
rises; a Gaussian copula with the same rank correlations says ${digits(dependence.gaussian, 2)}. Degrees of freedom of the t copula:
${digits(dependence.falls.degrees, 1)} for falls, ${digits(dependence.rises.degrees, 1)} for rises. Loadings on the common factor:
${markets.map(({ market }, i) => `${escapeHtml(market)} ${digits(dependence.loadings[i] as number, 2)}`).join(', ')}.</p>`,
    ]
  const body = `<h1>Calibration of ${day(source.to)}</h1>
<p>${source.hours} hours from ${day(source.from)} (${source.bridged} bridged), volatility fitted to the last ${options.window},
tails to the last ${options.tailWindow};
${options.draws} parameter draws from the asymptotic normal law, seed ${options.seed}. Source ${escapeHtml(source.name)}.</p>
<p>Hash <code>${hash}</code></p>
<h2>Volatility and residual tails</h2>
<p>Tails are generalised Pareto beyond the 95 % quantile u of the standardised hourly return, cut off at 1.5 × the largest seen.
α + β is the persistence of the GARCH(1,1)-t challenger; where the best fit was not stationary, the bound was held and the free
value is given. Errors are one standard error, from the Hessian.</p>
${table(
  [
    'market',
    'R² 1 h',
    'R² 24 h',
    'daily σ now',
    'falls u',
    'falls ξ',
    'rises u',
    'rises ξ',
    'GARCH ν',
    'α + β',
    'free α + β',
  ],
  markets.map((m) => [
    m.market,
    digits(m.hourly.explained, 2),
    digits(m.daily.explained, 2),
    `${digits(100 * m.volatility.last, 2)} %`,
    digits(m.falls.threshold, 2),
    withError(m.falls.shape, m.falls.shapeError),
    digits(m.rises.threshold, 2),
    withError(m.rises.shape, m.rises.shapeError),
    ...garchCells(m),
  ]),
)}
<h2>Stress events</h2>
<p>A day (from 08:00 UTC) with a move beyond two daily volatilities. p = 1 − exp(−λ·s^γ), s the day's volatility over its median;
size generalised Pareto in daily volatilities; duration from a fifth of the move to its worst.</p>
${table(
  ['market', 'side', 'days', 'events', 'λ', 'γ', 'ξ', 'β', 'median hours', 'dispersion'],
  [
    ...[...markets, { market: 'all', ...pooled }].flatMap((m) => [
      eventRow(m.market, 'falls', m.fallEvents),
      eventRow(m.market, 'rises', m.riseEvents),
    ]),
  ],
)}
<h2>Together</h2>
${joint ? joint.join('') : '<p>One market alone.</p>'}
${diagnostics.map((entry, i) => marketSection(entry, markets[i] as MarketCalibration)).join('\n')}`
  return pageFrame(`Calibration of ${day(source.to)}`, body)
}

function garchCells({ garch }: MarketCalibration): string[] {
  if (!garch) return ['no maximum', '', '']
  const free = garch.enforced ? digits(garch.freePersistence, 4) : 'within'
  return [digits(garch.degrees ?? 0, 2), digits(garch.persistence, 4), free]
}

function eventRow(market: string, side: string, law: EventLaw): string[] {
  return [
    market,
    side,
    String(law.days),
    String(law.events),
    digits(Math.exp(law.logIntensity.value), 3),
    fitted(law.exponent),
    fitted(law.shape),
    fitted(law.scale),
    digits(law.durationMedian.value / 3600, 1),
    fitted(law.durationDispersion),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<div class="scroll"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`
}

function marketSection({ market, falls, rises, season }: MarketDiagnostics, { hours }: MarketCalibration): string {
  const name = escapeHtml(market)
  const seasonChart = svgChart({
    title: `${name}: season of the hourly volatility`,
    xLabel: 'hour of the week from Monday 00:00 UTC',
    yLabel: 'factor',
    series: [{ name: 'season', style: 'line', colour: 3, points: season.map((y, x) => ({ x, y })) }],
  })
  return `<h2>${name}</h2><p>${hours} hours.</p><div class="charts">
${tailCharts('falls', falls)}${tailCharts('rises', rises)}${seasonChart}</div>`
}

function tailCharts(side: string, { law, thresholds, quantiles }: TailDiagnostics): string {
  const band = (y: number, error: number) => ({ y, low: y - 1.96 * error, high: y + 1.96 * error })
  const largest = Math.max(...quantiles.map(({ model, seen }) => Math.max(model, seen)))
  return [
    svgChart({
      title: `${side}: mean excess`,
      xLabel: 'threshold, residual',
      yLabel: 'mean excess',
      series: [
        {
          name: 'seen, 95 %',
          style: 'dots',
          colour: 1,
          points: thresholds.map((t) => ({ x: t.threshold, ...band(t.meanExcess, t.meanExcessError) })),
        },
        {
          name: 'law at u',
          style: 'line',
          colour: 2,
          points: thresholds
            .filter((t) => t.threshold >= law.threshold)
            .map((t) => ({
              x: t.threshold,
              y: (law.scale + law.shape * (t.threshold - law.threshold)) / (1 - law.shape),
            })),
        },
      ],
    }),
    svgChart({
      title: `${side}: shape by threshold`,
      xLabel: 'threshold, residual',
      yLabel: 'ξ',
      series: [
        {
          name: 'ξ, 95 %',
          style: 'dots',
          colour: 1,
          points: thresholds.map((t) => ({ x: t.threshold, ...band(t.shape, t.shapeError) })),
        },
        {
          name: 'at u',
          style: 'line',
          colour: 2,
          points: thresholds.map((t) => ({ x: t.threshold, y: law.shape })),
        },
      ],
    }),
    svgChart({
      title: `${side}: quantiles beyond u`,
      xLabel: 'law',
      yLabel: 'seen',
      series: [
        {
          name: 'residuals',
          style: 'dots',
          colour: 1,
          points: quantiles.map(({ model, seen }) => ({ x: model, y: seen })),
        },
        {
          name: 'equal',
          style: 'line',
          colour: 4,
          points: [
            { x: law.threshold, y: law.threshold },
            { x: largest, y: largest },
          ],
        },
      ],
    }),
  ].join('')
}
