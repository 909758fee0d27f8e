import type { BacktestRow } from '@/lib/risk/backtest/runBacktest'

const COLOURS = ['#1a4fd6', '#c2410c', '#0f766e', '#7a7f8c', '#7c3aed', '#b45309']
const NAMES = { hour: '1 h', 'within-hour': '1 h, open to worst', day: '1 day' } as const
const [WIDTH, ROW, LEFT, RIGHT, TOP] = [910, 26, 250, 30, 64]
/** Ratios from 1/8 to 16 on a log axis; beyond it a dot lies on the edge. */
const RANGE = [1 / 8, 16] as const
const TICKS = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16]

/** Dots of hits ÷ expected, one per series, by target, level and model: filled where Kupiec's test passes at 5 %. */
export function backtestPlot(rows: readonly BacktestRow[]): string {
  const models = [...new Set(rows.map(({ model }) => model))]
  const lanes = [...new Set(rows.map(({ target, tail, model }) => `${target}|${tail}|${model}`))]
    .map((lane) => rows.filter(({ target, tail, model }) => `${target}|${tail}|${model}` === lane))
    .sort((a, b) => order(a) - order(b))
  const height = TOP + ROW * lanes.length + 36
  const x = (ratio: number) => {
    const bounded = Math.min(Math.max(ratio, RANGE[0]), RANGE[1])
    return LEFT + (Math.log(bounded / RANGE[0]) / Math.log(RANGE[1] / RANGE[0])) * (WIDTH - LEFT - RIGHT)
  }
  const drawn = lanes.map((lane, index) => {
    const { target, tail, model } = lane[0] as BacktestRow
    const y = TOP + ROW * (index + 0.5)
    const colour = COLOURS[models.indexOf(model) % COLOURS.length] as string
    const level = Number((100 * (1 - tail)).toFixed(3))
    const label = `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${model}, ${NAMES[target]}, ${level} %</text>`
    const dots = lane.map((row, i) => {
      const at = x(row.hits / (row.observations * row.tail)).toFixed(1)
      const jitter = (((i * 7) % 5) - 2) * 2.5
      const fill = row.coverage >= 0.05 ? colour : 'none'
      return `<circle cx="${at}" cy="${(y + jitter).toFixed(1)}" r="3" fill="${fill}" stroke="${colour}"/>`
    })
    return label + dots.join('')
  })
  const bottom = TOP + ROW * lanes.length
  const grid = TICKS.map(
    (tick) =>
      `<path d="M${x(tick).toFixed(1)} ${TOP}V${bottom}" stroke="${tick === 1 ? '#555' : '#ddd'}"/>` +
      `<text x="${x(tick).toFixed(1)}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui,sans-serif" font-size="11" fill="#333" role="img" aria-label="Hits over expected hits by model">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="15">Hits over expected hits, one dot per side of a market</text>
<text x="16" y="44">Filled: not rejected by Kupiec's test at 5 %. At 1 a model is hit as often as it says; to the right it promises too little risk.</text>
${grid.join('')}
${drawn.join('\n')}
</svg>
`
}

const order = (lane: readonly BacktestRow[]) => {
  const { target, tail } = lane[0] as BacktestRow
  return ['hour', 'within-hour', 'day'].indexOf(target) * 2 + (tail < 0.01 ? 1 : 0)
}
