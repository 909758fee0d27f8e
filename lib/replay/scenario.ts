import { DAY, nextDayStart } from '@/lib/domain/ballastDay'
import { demoVenue } from '@/lib/replay/demoVenue'
import { type ProgramTerm, programTerm } from '@/lib/replay/programTerm'
import type { VenueExposure } from '@/lib/risk/exposure'
import { STEP } from '@/lib/risk/runWindow'

/** Marks of all markets at one time. */
type Marks = { time: number; marks: readonly number[] }

/** What a replay plays: a venue, a path of marks, and the term of the program that covers it. */
export type Scenario = {
  name: string
  /** The venue's books when the replay starts; its marks are the path's first. */
  exposure: VenueExposure
  /** Every five minutes without a gap, from the start of a Ballast day to the start of another. */
  path: readonly Marks[]
  term: ProgramTerm
}

/** Calm days before the term, so that a pool is staked, cover is bought in time and the baseline's day has reports. */
const LEAD_DAYS = 5
/** Size and length of the drawn lead-in's waves: a fraction of the price, and seconds. */
const WAVE = 0.003
const WAVE_SECONDS = 6 * 3600

/**
 * Makes a scenario of marks: puts a lead-in before them, five days before the term and calm by construction (small waves
 * around the first price; drawn, not data), and holds the last price until its Ballast day ends.
 * @param marks every five minutes; the first may lie anywhere in its day
 * @param term of the program; by default of `programTerm`
 */
export function toScenario(
  name: string,
  marks: readonly { time: number; mark: number }[],
  term?: ProgramTerm,
): Scenario {
  const first = marks[0]
  const last = marks.at(-1)
  if (!first || !last) throw new RangeError('A scenario needs marks.')
  const covered = term ?? programTerm(first.time, last.time)
  const start = Math.min(covered.start - LEAD_DAYS * DAY, first.time)
  const path: Marks[] = []
  for (let time = start; time < first.time; time += STEP) {
    // Waves end where the prices begin.
    const phase = (2 * Math.PI * (first.time - time)) / WAVE_SECONDS
    path.push({ time, marks: [first.mark * (1 + WAVE * Math.sin(phase))] })
  }
  for (const { time, mark } of marks) path.push({ time, marks: [mark] })
  for (let time = last.time + STEP; time <= nextDayStart(last.time); time += STEP)
    path.push({ time, marks: [last.mark] })
  return { name, exposure: demoVenue(path[0]?.marks[0] ?? first.mark), path, term: covered }
}
