import { log } from '@/lib/risk/elementary/log'

/**
 * `Φ⁻¹(p)` for 0 < p < 1 with a relative error of 1e-7: Wichura's PPND7 (1988, algorithm AS 241) on our own logarithm, for
 * where a draw needs the same bits on every machine and not the last digits. `statistics/normal` has the exact quantile.
 */
export function normalScore(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    const above = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
    const below = ((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1
    return (q * above) / below
  }
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const size = root <= 5 ? middle(root - 1.6) : far(root - 5)
  return q < 0 ? -size : size
}

function middle(r: number): number {
  const above = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777
  return above / ((0.12021132975 * r + 0.7370016425) * r + 1)
}

function far(r: number): number {
  const above = ((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115
  return above / ((0.012258202635 * r + 0.24197894225) * r + 1)
}
