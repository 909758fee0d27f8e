import { bisect } from '@/lib/risk/bisect'
import { incompleteBeta, logGamma } from '@/lib/risk/statistics/gammaFunctions'
import { normalCumulative } from '@/lib/risk/statistics/normal'
import { integrate } from '@/lib/risk/statistics/quadrature'

/** From here on the t law is taken for the normal one. */
const GAUSSIAN = 1000

/**
 * `P(U > 1 − p, V > 1 − p)` under a bivariate t copula: given X, `Y = ρ·X + √((ν + X²)(1 − ρ²) ÷ (ν + 1))·T_{ν+1}`.
 * Demarta & McNeil (2005), International Statistical Review 73.
 * @param degrees ν, above 0; 1000 and more is Gaussian @param tail p, below 0.5
 */
export function jointTail(correlation: number, degrees: number, tail: number): number {
  const rho = Math.min(Math.max(correlation, -0.9999), 0.9999)
  const limit = upperQuantile(degrees, tail)
  const spread = Math.sqrt(1 - rho * rho)
  const constant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(Math.PI * degrees)
  const inner = (x: number) => {
    if (degrees >= GAUSSIAN)
      return (normalCumulative((rho * x - limit) / spread) * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
    const scale = spread * Math.sqrt((degrees + x * x) / (degrees + 1))
    const density = Math.exp(constant - ((degrees + 1) / 2) * Math.log1p((x * x) / degrees))
    return upperTail((limit - rho * x) / scale, degrees + 1) * density
  }
  // x = limit ÷ u maps the tail to (0, 1].
  return integrate((u) => (inner(limit / u) * limit) / (u * u), 1e-9, 1, 1e-6)
}

function upperTail(t: number, degrees: number): number {
  const half = 0.5 * incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t))
  return t > 0 ? half : 1 - half
}

function upperQuantile(degrees: number, tail: number): number {
  const exceeds = (x: number) => (degrees >= GAUSSIAN ? normalCumulative(-x) : upperTail(x, degrees))
  let beyond = 1
  while (exceeds(beyond) > tail) beyond *= 2
  const [low, high] = bisect((x) => exceeds(x) > tail, [0, beyond], 80)
  return (low + high) / 2
}
