import { describe, expect, it } from 'vitest'
import { buildLibrary, buildLibraryWith, type LibraryOptions } from '@/lib/risk/buildLibrary'
import { estimate } from '@/lib/risk/estimate'
import { type EventTail, eventTail, rankAbove } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import { measureLayer } from '@/lib/risk/measureLayer'
import { streamOf } from '@/lib/risk/random'
import { HorizonBeyondCalibration } from '@/lib/risk/riskErrors'
import { paretoQuantile, paretoSurvival } from '@/lib/risk/statistics/generalisedPareto'
import { normalQuantile } from '@/lib/risk/statistics/normal'
import { termCurves } from '@/lib/risk/termCurve'
import { calibrationOf, SIMPLE_PARAMETERS, simpleLoss, simpleVenue, simulateSimply } from '@/test/lib/risk/simpleVenue'
import { twoChances } from '@/test/lib/risk/twoChances'

const calibration = calibrationOf('estimate')
const options: LibraryOptions = { parameters: SIMPLE_PARAMETERS, calibration, simulate: simulateSimply }
const venue = simpleVenue()
const [attachment, exhaustion, days] = [2e6, 5e6, 30]
/** Reached by two terms in a thousand, in the wildest days only. */
const FAR = [30e6, 60e6] as const

/**
 * The same law without any of the machinery: histories day by day, on a continuous state.
 * @param chances of an event in a day: 1, or one in each half of it, of whose falls (and rises) the worst counts
 * @param today volatility, per day
 */
function bruteForce(histories: number, chances: 1 | 2, today = 0.03) {
  const { falls, rises, state, threshold, markets } = calibration
  const btc = markets.find(({ market }) => market === 'BTC')
  if (!btc) throw new Error('no BTC')
  const cap = 1.5 * (btc.largest / btc.median)
  const stream = streamOf(77, 1)
  const sides = [falls, rises].map(({ law, cap: largest }) => ({
    law,
    end: paretoSurvival(law, largest - threshold),
  }))
  let [attached, paid, square] = [0, 0, 0]
  for (let history = 0; history < histories; history++) {
    let log = Math.log(today / btc.median)
    let [netLoss, highest] = [0, 0]
    for (let day = 0; day < days; day++) {
      const s = Math.exp(log)
      const worst = new Map<number, number>()
      for (let chance = 0; chance < chances; chance++) {
        let u = stream.uniform()
        for (const [side, { law, end }] of sides.entries()) {
          const rate = Math.exp(law.logIntensity + law.exponent * log)
          const frequency = -Math.expm1(-rate / chances)
          if (u < frequency) {
            // Of a day, an event as rare as this or rarer, over any event.
            const rarity = (1 - (1 - u) ** chances) / -Math.expm1(-rate)
            const size = threshold + paretoQuantile(law, end + (1 - end) * rarity)
            worst.set(side, Math.max(size, worst.get(side) ?? 0))
            break
          }
          u -= frequency
        }
      }
      for (const size of worst.values()) {
        const loss = simpleLoss(Math.min(size * s * btc.median, SIMPLE_PARAMETERS.largestMove))
        highest = Math.max(highest, netLoss + loss.peak)
        netLoss += loss.netLoss
      }
      const size = Math.max(threshold, ...worst.values())
      log = state.level + state.persistence * log + state.jump * (size - threshold)
      log = Math.min(log + state.dispersion * stream.normal(), Math.log(cap))
    }
    const payout = Math.min(Math.max(highest - attachment, 0), exhaustion - attachment)
    if (highest > attachment) attached++
    paid += payout
    square += payout * payout
  }
  const mean = paid / histories
  return {
    attach: attached / histories,
    expectedLoss: mean,
    error: Math.sqrt((square / histories - mean * mean) / histories),
  }
}

describe('the library', () => {
  const library = buildLibrary(venue, 1, options)

  it.each([1, 2] as const)(
    'agrees with brute force on a continuous state, with %i chances of an event a day',
    (chances) => {
      const truth = bruteForce(200_000, chances)
      const curves = termCurves(library, days, chances === 2 ? { tails: twoChances(library) } : {})
      const expectedLoss = estimate(curves.map((curve) => curve.expectedLoss(attachment, exhaustion)))
      const attach = estimate(curves.map((curve) => curve.exceedance(attachment)))
      // The grid of the state adds 2 % at most to what chance allows on both sides.
      const allowed = 3.5 * Math.hypot(truth.error, expectedLoss.standardError) + 0.02 * truth.expectedLoss
      expect(Math.abs(expectedLoss.mean - truth.expectedLoss)).toBeLessThan(allowed)
      expect(attach.mean / truth.attach).toBeGreaterThan(0.9)
      expect(attach.mean / truth.attach).toBeLessThan(1.1)
    },
  )

  it('agrees with brute force in a storm: the volatility calms down from three times its median', () => {
    const storm = 0.083
    const truth = bruteForce(100_000, 1, storm)
    const { expectedLoss } = measureLayer(buildLibrary(simpleVenue([storm]), 1, options), attachment, exhaustion, days)
    const allowed = 3.5 * Math.hypot(truth.error, expectedLoss.standardError) + 0.02 * truth.expectedLoss
    expect(allowed).toBeLessThan(0.08 * truth.expectedLoss)
    expect(Math.abs(expectedLoss.mean - truth.expectedLoss)).toBeLessThan(allowed)
  })

  it('states standard errors that cover the truth over 200 seeds', () => {
    const week = 7
    const lossOf = (seed: number, windows: number, histories: number) => {
      const one = buildLibrary(venue, seed, { ...options, size: { replicates: 16, windows } })
      return estimate(termCurves(one, week, { histories }).map((curve) => curve.expectedLoss(attachment, exhaustion)))
    }
    const truth = estimate(Array.from({ length: 8 }, (_, seed) => lossOf(9000 + seed, 608, 64).mean))
    let covered = 0
    for (let seed = 0; seed < 200; seed++) {
      const { mean, standardError } = lossOf(seed, 230, 8)
      // 97.5 % quantile of Student's t with 15 degrees of freedom: 2.131.
      if (Math.abs(mean - truth.mean) < 2.131 * standardError) covered++
    }
    // 95 % of 200 is 190, with a standard deviation of 3.1; three of them, and the truth's own error.
    expect(covered).toBeGreaterThanOrEqual(179)
  }, 120_000)

  it('does not miss a layer in any of 40 runs on five markets: errors stay small and cover the truth', () => {
    const five = simpleVenue([0.022, 0.028, 0.036, 0.034, 0.042])
    const [from, to] = [60e6, 120e6]
    const losses = Array.from({ length: 40 }, (_, seed) => {
      const one = buildLibrary(five, seed, { simulate: simulateSimply })
      return estimate(termCurves(one, 30, { histories: 24 }).map((curve) => curve.expectedLoss(from, to)))
    })
    const truth = estimate(losses.map(({ mean }) => mean))
    for (const { mean, standardError } of losses) expect(standardError / mean).toBeLessThan(0.12)
    const covered = losses.filter(({ mean, standardError }) => Math.abs(mean - truth.mean) < 2.131 * standardError)
    // 95 % of 40 is 38, with a standard deviation of 1.4.
    expect(covered.length).toBeGreaterThanOrEqual(34)
    expect(truth.standardError * Math.sqrt(40)).toBeLessThan(0.08 * truth.mean)
  }, 120_000)

  // By −0.3 ± 0.11, −0.2 ± 0.1 and −0.2 ± 0.04 % over 16 seeds, layers from the fund's size to eight times it.
  it('changes by less than 1 % with twice the blocks of the horizon', () => {
    const layers = [
      [1e6, 2e6],
      [attachment, exhaustion],
      [8e6, 16e6],
    ] as const
    const ratios = Array.from({ length: 16 }, (_, seed) => {
      const one = buildLibrary(venue, 1 + seed, options)
      const [daily, halves] = [one.tails, twoChances(one)].map((tails) => {
        const curves = termCurves(one, days, { tails, histories: 256 })
        return layers.map(([from, to]) => estimate(curves.map((curve) => curve.expectedLoss(from, to))).mean)
      }) as [number[], number[]]
      return halves.map((loss, layer) => loss / (daily[layer] as number))
    })
    for (const layer of layers.keys()) {
      const { mean, standardError } = estimate(ratios.map((ratio) => ratio[layer] as number))
      // 97.5 % quantile of Student's t with 15 degrees of freedom: the 95 % interval lies within the bound.
      expect(Math.abs(mean - 1) + 2.131 * standardError).toBeLessThan(0.01)
    }
  }, 120_000)

  it('changes by less than 1 % with twice the nodes of the volatility, far out too', () => {
    const layers = [[attachment, exhaustion], FAR] as const
    const losses = (fineness: number, seed: number) => {
      const one = buildLibrary(venue, seed, { ...options, grid: { fineness } })
      const curves = termCurves(one, days, { histories: 128 })
      return layers.map(([from, to]) => estimate(curves.map((curve) => curve.expectedLoss(from, to))).mean)
    }
    const ratios = Array.from({ length: 12 }, (_, seed) => {
      const once = losses(1, seed)
      return losses(2, seed).map((loss, layer) => loss / (once[layer] as number))
    })
    for (const layer of layers.keys()) {
      const { mean, standardError } = estimate(ratios.map((ratio) => ratio[layer] as number))
      expect(standardError).toBeLessThan(0.006)
      expect(Math.abs(mean - 1)).toBeLessThan(0.01 + 2 * standardError)
    }
  })

  it('has the next event’s loss as the law of sizes has it at every volatility, up to the cap', () => {
    const { grid, tails } = library
    const law = stressLaw(calibration)
    const time = stateOccupancy(grid, tails[0] as EventTail, days)
    // The highest node is the cap: 1.5 times the largest state.
    const btc = calibration.markets.find(({ market }) => market === 'BTC')
    const highest = grid.state * (grid.multiples.at(-1) as number)
    expect(highest / (1.5 * ((btc?.largest ?? 0) / (btc?.median ?? 1)))).toBeCloseTo(1, 9)
    for (const [from, to] of [[attachment, exhaustion], [8e6, 16e6], FAR] as const) {
      const paid = (loss: number) => Math.min(Math.max(loss - from, 0), to - from)
      let truth = 0
      time.forEach((share, node) => {
        const multiple = grid.multiples[node] as number
        for (const side of [0, 1] as const) {
          const { between, smallest, largest } = law.at(side, grid.state * multiple)
          const step = (largest / smallest) ** (1 / 1000)
          for (let k = 0, low = smallest; k < 1000; k++, low *= step) {
            const move = (low * multiple * 0.03 * (1 + step)) / 2
            const { peak } = simpleLoss(Math.min(move, SIMPLE_PARAMETERS.largestMove))
            truth += share * between(low, low * step) * paid(peak)
          }
        }
      })
      const sums = tails.map((tail) =>
        time.reduce((sum, share, node) => {
          const base = node * (tail.count + 1)
          const above = (loss: number) => {
            const at = base + rankAbove(tail, loss)
            return (tail.losses[at] as number) - loss * (tail.weights[at] as number)
          }
          return sum + share * (above(from) - above(to))
        }, 0),
      )
      const { mean, standardError } = estimate(sums)
      expect(standardError).toBeLessThan(0.02 * mean)
      expect(Math.abs(mean - truth)).toBeLessThan(3.5 * standardError + 0.002 * truth)
    }
  })

  it('takes the mean over parameter draws by weights alone', () => {
    const drawn = calibrationOf(12)
    const mixed = buildLibrary(venue, 1, { ...options, calibration: drawn })
    const mean = measureLayer(mixed, attachment, exhaustion, days).expectedLoss
    const perDraw = Array.from({ length: 12 }, (_, draw) => {
      const law = stressLaw(drawn, draw)
      const tails = mixed.replicates.map((set) => {
        const record = set.records[0]
        if (!record) throw new Error('no records')
        return eventTail(set, mixed.grid, eventWeights(set, mixed.grid, law), record.peak, record.netLoss)
      })
      return estimate(termCurves(mixed, days, { tails }).map((curve) => curve.expectedLoss(attachment, exhaustion)))
        .mean
    })
    const over = perDraw.reduce((sum, value) => sum + value, 0) / perDraw.length
    expect(Math.max(...perDraw) / Math.min(...perDraw)).toBeGreaterThan(1.5)
    // Two events of one term share their draw, which the mean law leaves out.
    expect(mean.mean / over).toBeGreaterThan(0.97)
    expect(mean.mean / over).toBeLessThan(1.03)
  })

  it('gives the same bytes whoever simulates, and in whatever order answers come', async () => {
    const simulate = async (...[exposure, parameters, plan]: Parameters<typeof simulateSimply>) => {
      await new Promise((resolve) => setTimeout(resolve, 10 * (plan.count % 3)))
      return simulateSimply(exposure, parameters, plan)
    }
    const again = await buildLibraryWith(simulate, structuredClone(venue), 1, options)
    expect(again.modelHash).toBe(library.modelHash)
    expect(again.tails).toEqual(library.tails)
    const stop = new AbortController()
    stop.abort()
    await expect(buildLibraryWith(simulate, venue, 1, { ...options, signal: stop.signal })).rejects.toThrow()
  })

  it('reaches from a day to 366 and no further', () => {
    for (const term of [1, 366]) expect(termCurves(library, term)[0]?.exceedance(0)).toBeGreaterThan(0)
    for (const term of [0, 367, 1.5, Number.NaN]) {
      expect(() => termCurves(library, term)).toThrow(HorizonBeyondCalibration)
    }
  })
})

describe('several markets', () => {
  const wide = simpleVenue([0.03, 0.03, 0.03])
  const one = { ...wide, markets: wide.markets.slice(0, 1) }

  it('keep each market’s own tail', () => {
    const alone = buildLibrary(one, 3, options)
    const together = buildLibrary(wide, 3, options)
    // Frequency of moves of the first market beyond some sizes, at today's volatility.
    const beyond = (library: typeof alone, move: number) => {
      const node = library.grid.start
      const sums = library.replicates.map((set) => {
        const weights = eventWeights(set, library.grid, stressLaw(calibration))
        const markets = set.moves.length / set.count
        let sum = 0
        for (let i = 0; i < set.count; i++) {
          if (Math.abs(set.moves[i * markets] as number) > move) sum += weights[node * set.count + i] as number
        }
        return sum
      })
      return estimate(sums)
    }
    for (const move of [0.15, 0.25, 0.4]) {
      const [own, joint] = [beyond(alone, move), beyond(together, move)]
      expect(Math.abs(joint.mean / own.mean - 1)).toBeLessThan(0.12 + 3 * (joint.standardError / joint.mean))
    }
  })

  it('give a size the losses that plain draws of its events have, also where few windows stand for it', () => {
    const { law } = calibration.rises
    const noise = -Math.SQRT2 * normalQuantile(law.chance / 2)
    const [from, to] = [2, 3]
    const [near, far] = [3.5, 5]
    const stream = streamOf(5, 5)
    const draws = 400_000
    const truth = [0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const tail = paretoSurvival(law, from - calibration.threshold)
      const z = calibration.threshold + paretoQuantile(law, 1 - tail * stream.uniform())
      if (z >= to) continue
      const ratios = [0, 1, 2].map(() => Math.exp(law.shape * noise * (stream.normal() - noise / 2)))
      const most = z * Math.max(...ratios)
      if (most > near) truth[0] = (truth[0] as number) + 1 / draws
      if (most > far) truth[1] = (truth[1] as number) + 1 / draws
    }
    const sums = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
      const library = buildLibrary(wide, seed, options)
      const { grid } = library
      const node = grid.start + 2
      const multiple = grid.multiples[node] as number
      const { frequency } = stressLaw(calibration).at(1, grid.state * multiple)
      return library.replicates.map((set) => {
        const weights = eventWeights(set, grid, stressLaw(calibration))
        const beyond = [0, 0]
        for (let i = 0; i < set.count; i++) {
          const size = ((set.sizes[i] as number) * (grid.bins[set.bins[i] as number] as number)) / multiple
          if (set.sides[i] !== 1 || size < from || size >= to) continue
          const most = Math.max(...set.moves.subarray(3 * i, 3 * i + 3)) / (0.03 * multiple)
          const weight = (weights[node * set.count + i] as number) / frequency
          if (most > near) beyond[0] = (beyond[0] as number) + weight
          if (most > far) beyond[1] = (beyond[1] as number) + weight
        }
        return beyond
      })
    })
    for (const index of [0, 1]) {
      const { mean, standardError } = estimate(sums.map((sum) => sum[index] as number))
      expect(standardError / mean).toBeLessThan(0.15)
      expect(Math.abs(mean - (truth[index] as number))).toBeLessThan(3.5 * standardError + 0.01 * mean)
    }
  })

  it('move together in falls as often as the calibration says', () => {
    const library = buildLibrary(wide, 4, options)
    const node = library.grid.start
    let [both, single] = [0, 0]
    for (const set of library.replicates) {
      const weights = eventWeights(set, library.grid, stressLaw(calibration))
      for (let i = 0; i < set.count; i++) {
        if (set.sides[i] !== 0) continue
        const weight = weights[node * set.count + i] as number
        const hit = [0, 1, 2].map((market) => -(set.moves[i * 3 + market] as number) > 0.25)
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [2, 0],
        ] as const) {
          if (hit[a]) single += weight
          if (hit[a] && hit[b]) both += weight
        }
      }
    }
    // A Gaussian copula with the same correlations says 0.29.
    expect(both / single).toBeGreaterThan(0.45)
    expect(both / single).toBeLessThan(0.62)
  })
})
