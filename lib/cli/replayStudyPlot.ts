import type { ReplayStudy } from '@/lib/schemas/replayStudy'

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [910, 420, 70, 24, 64, 52]
const COLOURS = ['#1a4fd6', '#c2410c', '#0f766e']
/** Chances a day from 1 to 1 in 100,000, on a log axis. */
const LEAST = 1e-5

/** Exceedance curves of the three eves on one log axis, and where each realised loss fell: a dot on its curve. */
export function replayStudyPlot({ days }: ReplayStudy): string {
  const largest = Math.max(...days.flatMap(({ curve }) => curve.map(({ loss }) => loss)))
  const x = (loss: number) => LEFT + (loss / largest) * (WIDTH - LEFT - RIGHT)
  const y = (chance: number) => TOP + (Math.log(Math.max(chance, LEAST)) / Math.log(LEAST)) * (HEIGHT - TOP - BOTTOM)
  const at = (loss: number, chance: number) => `${x(loss).toFixed(1)},${y(chance).toFixed(1)}`
  const step = [1, 2, 5, 10, 20, 50].map((size) => size * 1e6).find((size) => largest / size <= 8) ?? 1e8
  const ticks = Array.from({ length: Math.floor(largest / step) + 1 }, (_, k) => k * step)
  const grid = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5].map(
    (chance) =>
      `<path d="M${LEFT} ${y(chance).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/>` +
      `<text x="${LEFT - 8}" y="${(y(chance) + 4).toFixed(1)}" text-anchor="end">${(100 * chance).toPrecision(1)} %</text>`,
  )
  const axis = ticks.map(
    (loss) => `<text x="${x(loss).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${loss / 1e6}</text>`,
  )
  const drawn = days.map(({ date, curve, rows }, index) => {
    const colour = COLOURS[index % COLOURS.length]
    const seen = curve.filter(({ probability }) => probability > LEAST)
    const line = `<polyline fill="none" stroke="${colour}" stroke-width="1.8" points="${seen.map((p) => at(p.loss, p.probability)).join(' ')}"/>`
    const [base] = rows
    const dot = base
      ? `<circle cx="${x(base.realised).toFixed(1)}" cy="${y(base.chance.mean).toFixed(1)}" r="5" fill="${colour}"/>`
      : ''
    return `${line}${dot}<text x="${LEFT + 190 * index}" y="44" fill="${colour}">${date}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui,sans-serif" font-size="11" fill="#333" role="img" aria-label="One-day distributions on three eves and the realised losses">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="22" font-size="15">Chance, on the eve, of a day that loses more; the dot is the day's loss</text>
${grid.join('')}
${axis.join('')}
${drawn.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">net liquidation loss of the day, million dollars</text>
</svg>
`
}
