/** A line or dots of a chart; `low` and `high` draw a bar of uncertainty through each point. */
export type Series = {
  name: string
  points: readonly { x: number; y: number; low?: number; high?: number }[]
  style: 'line' | 'dots'
  /** 1 to 4: a colour of the page. */
  colour: number
}

export type Chart = {
  title: string
  xLabel: string
  yLabel: string
  series: readonly Series[]
  /** Tick texts; default three digits. */
  xTick?: (value: number) => string
}

const WIDTH = 360
const HEIGHT = 240
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 10, 30, 40]

/** An SVG drawing of a chart with axes, ticks and a legend in its title; text can be read by screen readers. */
export function svgChart({ title, xLabel, yLabel, series, xTick = short }: Chart): string {
  const points = series.flatMap((entry) => entry.points)
  const x = axis(points.map((point) => point.x))
  const y = axis(points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]))
  const px = (value: number) => LEFT + ((value - x.low) / (x.high - x.low)) * (WIDTH - LEFT - RIGHT)
  const py = (value: number) => HEIGHT - BOTTOM - ((value - y.low) / (y.high - y.low)) * (HEIGHT - TOP - BOTTOM)
  const at = (value: { x: number; y: number }) => `${px(value.x).toFixed(1)},${py(value.y).toFixed(1)}`
  const grid = y.ticks.map(
    (tick) =>
      `<path class="grid" d="M${LEFT} ${py(tick).toFixed(1)}H${WIDTH - RIGHT}"/>` +
      `<text x="${LEFT - 6}" y="${(py(tick) + 4).toFixed(1)}" text-anchor="end">${short(tick)}</text>`,
  )
  const ticks = x.ticks.map(
    (tick) => `<text x="${px(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${xTick(tick)}</text>`,
  )
  const drawn = series.map(({ points: list, style, colour }) => {
    const bars = list
      .filter(({ low, high }) => low !== undefined && high !== undefined)
      .map(
        (p) =>
          `<path class="c${colour} bar" d="M${at({ x: p.x, y: p.low as number })}L${at({ x: p.x, y: p.high as number })}"/>`,
      )
    const marks =
      style === 'line'
        ? `<polyline class="c${colour}" points="${list.map(at).join(' ')}"/>`
        : list
            .map((p) => `<circle class="c${colour}" r="2.2" cx="${px(p.x).toFixed(1)}" cy="${py(p.y).toFixed(1)}"/>`)
            .join('')
    return bars.join('') + marks
  })
  const legend = series
    .map(({ name, colour }, i) => `<tspan class="t${colour}"${i === 0 ? '' : ' dx="10"'}>${name}</tspan>`)
    .join('')
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">` +
    `<text x="${LEFT}" y="12" class="title">${title}</text><text x="${LEFT}" y="25">${legend}</text>` +
    `${grid.join('')}${ticks.join('')}${drawn.join('')}` +
    `<text x="${(WIDTH + LEFT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${xLabel}</text>` +
    `<text transform="translate(11 ${(HEIGHT - BOTTOM + TOP) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text></svg>`
  )
}

const short = (value: number) => Number(value.toPrecision(3)).toString()

/** Bounds on round numbers and four to six ticks between them. */
function axis(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const finite = values.filter(Number.isFinite)
  const [least, most] = [Math.min(...finite), Math.max(...finite)]
  const span = most > least ? most - least : Math.max(Math.abs(most), 1)
  const rough = 10 ** Math.floor(Math.log10(span / 4))
  const step = [1, 2, 5, 10].map((factor) => factor * rough).find((size) => span / size <= 5) ?? 10 * rough
  const low = Math.floor(least / step) * step
  const high = Math.max(Math.ceil(most / step) * step, low + step)
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, k) => low + k * step)
  return { low, high, ticks }
}
