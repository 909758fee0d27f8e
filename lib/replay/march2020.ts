import { type Scenario, toScenario } from '@/lib/replay/scenario'
import { STEP } from '@/lib/risk/runWindow'

/** A price that was widely reported, at the time the path passes it. */
type Figure = { at: string; price: number; note: string }

/**
 * BTC in US dollars on 12 and 13 March 2020, UTC: widely reported figures, rounded. Where only the hour of a low is
 * known, the minute is chosen so that the path passes it inside that hour.
 */
export const MARCH_2020_FIGURES: readonly Figure[] = [
  { at: '2020-03-12T00:00Z', price: 7930, note: 'opening of the day' },
  { at: '2020-03-12T10:00Z', price: 7350, note: 'before the first fall' },
  { at: '2020-03-12T10:45Z', price: 5550, note: 'low of the hour from 10:00' },
  { at: '2020-03-12T11:00Z', price: 6010, note: 'first rebound' },
  { at: '2020-03-12T16:00Z', price: 6130, note: 'afternoon' },
  { at: '2020-03-12T21:00Z', price: 5570, note: 'evening low' },
  { at: '2020-03-12T23:00Z', price: 5800, note: 'before the second fall' },
  { at: '2020-03-12T23:45Z', price: 4410, note: 'low of the hour from 23:00' },
  { at: '2020-03-13T01:00Z', price: 4650, note: 'second rebound' },
  { at: '2020-03-13T02:15Z', price: 3780, note: 'low of the crash, shortly after 02:00' },
  { at: '2020-03-13T03:00Z', price: 4850, note: 'third rebound' },
  { at: '2020-03-13T07:00Z', price: 5200, note: 'morning' },
  { at: '2020-03-13T10:00Z', price: 5580, note: 'late morning' },
  { at: '2020-03-13T16:00Z', price: 5210, note: 'afternoon' },
  { at: '2020-03-14T00:00Z', price: 5580, note: 'end of the day' },
]

/** The Ballast day of the crash and two weeks on, to a Friday. */
const TERM = { start: Date.parse('2020-03-12T08:00Z') / 1000, end: Date.parse('2020-03-27T08:00Z') / 1000 }

/** The built-in scenario: straight lines through the figures, in five-minute steps. */
export function march2020(): Scenario {
  const corners = MARCH_2020_FIGURES.map(({ at, price }) => ({ time: Date.parse(at) / 1000, price }))
  const marks: { time: number; mark: number }[] = []
  corners.forEach((corner, index) => {
    const next = corners[index + 1]
    if (!next) {
      marks.push({ time: corner.time, mark: corner.price })
      return
    }
    for (let time = corner.time; time < next.time; time += STEP) {
      const done = (time - corner.time) / (next.time - corner.time)
      marks.push({ time, mark: corner.price + (next.price - corner.price) * done })
    }
  })
  return toScenario('march-2020', marks, TERM)
}
