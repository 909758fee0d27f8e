/** Nodes and weights of the 15-point Kronrod rule, and the weights of the 7-point Gauss rule inside it, on (0, 1]. */
const RULE = [
  [0.9914553711208126, 0.022935322010529224, 0],
  [0.9491079123427585, 0.06309209262997856, 0.1294849661688697],
  [0.8648644233597691, 0.10479001032225019, 0],
  [0.7415311855993945, 0.14065325971552592, 0.27970539148927664],
  [0.5860872354676911, 0.1690047266392679, 0],
  [0.4058451513773972, 0.19035057806478542, 0.3818300505051189],
  [0.20778495500789848, 0.20443294007529889, 0],
] as const
const CENTRE = [0.20948214108472782, 0.4179591836734694] as const

/**
 * `∫_from^to f`, by the adaptive Gauss–Kronrod rule of 7 and 15 points: intervals are halved until their error, together,
 * is below `tolerance` of the integral. Piessens et al. (1983), QUADPACK.
 */
export function integrate(f: (x: number) => number, from: number, to: number, tolerance = 1e-11): number {
  let intervals = [panel(f, from, to)]
  for (let round = 0; round < 2000; round++) {
    const total = intervals.reduce((sum, { value }) => sum + value, 0)
    const error = intervals.reduce((sum, part) => sum + part.error, 0)
    if (error <= tolerance * Math.abs(total) || error < 1e-300) return total
    const worst = intervals.reduce((a, b) => (b.error > a.error ? b : a))
    const middle = (worst.from + worst.to) / 2
    intervals = intervals.filter((part) => part !== worst)
    intervals.push(panel(f, worst.from, middle), panel(f, middle, worst.to))
  }
  return intervals.reduce((sum, { value }) => sum + value, 0)
}

function panel(f: (x: number) => number, from: number, to: number) {
  const centre = (from + to) / 2
  const half = (to - from) / 2
  const middle = f(centre)
  let kronrod = CENTRE[0] * middle
  let gauss = CENTRE[1] * middle
  for (const [node, wide, narrow] of RULE) {
    const pair = f(centre - half * node) + f(centre + half * node)
    kronrod += wide * pair
    gauss += narrow * pair
  }
  return { from, to, value: half * kronrod, error: Math.abs(half * (kronrod - gauss)) }
}
