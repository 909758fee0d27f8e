import type { VenueExposure } from '@/lib/risk/exposure'
import type { DrawingGround, DrawnWindows } from '@/lib/risk/library/windowSet'
import type { WindowPlan, WindowRecords } from '@/lib/risk/windowPlan'

/** A plan of windows on one venue at one volatility: what a simulator is asked for. */
export type SimulationRequest = { exposure: VenueExposure; plan: WindowPlan }

/** A computation that asks for simulations and goes on with their records: whoever drives it, the result is the same. */
export type Simulating<Result> = Generator<SimulationRequest[], Result, WindowRecords[]>

/** A venue, and where its markets stand among those of the plan. */
export type PlacedVenue = { exposure: VenueExposure; columns: readonly number[] }

/** Drawn windows with what they came to, for each venue in turn. */
export type SimulatedWindows = DrawnWindows & { records: readonly WindowRecords[] }

/**
 * Simulates drawn windows on every venue: one request per venue and bin of the volatility. Windows of several sets go
 * together, so that there are few requests.
 */
export function* simulateSets(
  ground: DrawingGround,
  venues: readonly PlacedVenue[],
  sets: readonly DrawnWindows[],
): Simulating<SimulatedWindows[]> {
  const markets = ground.volatilities.length
  const places = placesOf(sets, ground.grid.bins.length)
  const jobs = venues.flatMap((venue, owner) => places.map((windows, bin) => ({ venue, owner, windows, bin })))
  const busy = jobs.filter(({ windows }) => windows.sets.length > 0)
  const answers = yield busy.map(({ venue, windows, bin }) => ({
    exposure: atVolatility(venue, ground, bin),
    plan: planOf(venue, windows, sets, markets, ground.seed),
  }))
  const results = sets.map(
    (set): SimulatedWindows => ({
      ...set,
      records: venues.map(({ columns }) => ({
        peak: new Float64Array(set.count),
        netLoss: new Float64Array(set.count),
        marketLoss: new Float64Array(set.count * columns.length),
      })),
    }),
  )
  busy.forEach(({ venue, owner, windows }, job) => {
    const answer = answers[job] as WindowRecords
    const width = venue.columns.length
    windows.sets.forEach((set, row) => {
      const record = results[set]?.records[owner] as WindowRecords
      const window = windows.windows[row] as number
      record.peak[window] = answer.peak[row] as number
      record.netLoss[window] = answer.netLoss[row] as number
      for (let market = 0; market < width; market++) {
        record.marketLoss[window * width + market] = answer.marketLoss[row * width + market] as number
      }
    })
  })
  return results
}

/** Windows of a bin: number of the set and of the window in it. */
type Places = { sets: number[]; windows: number[] }

function placesOf(sets: readonly DrawnWindows[], bins: number): Places[] {
  const places = Array.from({ length: bins }, (): Places => ({ sets: [], windows: [] }))
  sets.forEach((set, index) => {
    for (let window = 0; window < set.count; window++) {
      const place = places[set.bins[window] as number] as Places
      place.sets.push(index)
      place.windows.push(window)
    }
  })
  return places
}

/** The venue with the bin's volatility, which its execution's impact grows with. */
function atVolatility({ exposure, columns }: PlacedVenue, ground: DrawingGround, bin: number): VenueExposure {
  const multiple = ground.grid.bins[bin] as number
  return {
    ...exposure,
    markets: exposure.markets.map((market, index) => ({
      ...market,
      dailyVolatility: (ground.volatilities[columns[index] as number] as number) * multiple,
    })),
  }
}

function planOf(
  { columns }: PlacedVenue,
  windows: Places,
  sets: readonly DrawnWindows[],
  markets: number,
  seed: number,
): WindowPlan {
  const count = windows.sets.length
  const width = columns.length
  const plan: WindowPlan = {
    count,
    markets: width,
    moves: new Float64Array(count * width),
    sides: new Uint8Array(count),
    streams: new Uint32Array(count),
    openInterestScale: new Float64Array(count),
    durations: new Float64Array(count),
    seed,
  }
  windows.sets.forEach((index, row) => {
    const set = sets[index] as DrawnWindows
    const window = windows.windows[row] as number
    plan.sides[row] = set.sides[window] as number
    plan.streams[row] = set.streams[window] as number
    plan.openInterestScale[row] = set.openInterestScale[window] as number
    plan.durations[row] = set.durations[window] as number
    for (let market = 0; market < width; market++) {
      plan.moves[row * width + market] = set.moves[window * markets + (columns[market] as number)] as number
    }
  })
  return plan
}
