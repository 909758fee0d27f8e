import { assertFigure, InvalidPeril } from '@/lib/risk/perils/invalidPeril'

/** An answer of a price feed. */
export type FeedRound = { time: number; price: number }

export type SpellRecord = {
  /** Runs below the strike; `open` where the record ends inside one. */
  spells: readonly { seconds: number; open: boolean }[]
  /** Seconds that were seen at or above the strike. */
  onPeg: number
}

/**
 * Runs of a feed below a strike, as the `DEPEG` index counts them: from the first round below to the first at or above, and a
 * gap beyond the heartbeat ends a run (and is seen by nobody).
 * @param rounds in rising order of time, seconds @param heartbeat longest time between rounds that still join
 * @throws {InvalidPeril} naming the round
 */
export function spellsBelow(rounds: readonly FeedRound[], strike: number, heartbeat: number): SpellRecord {
  assertFigure(strike, 'strike', 0, 1e12, 'above')
  assertFigure(heartbeat, 'heartbeat', 0, 1e9, 'above')
  const spells: { seconds: number; open: boolean }[] = []
  let onPeg = 0
  let since: number | null = null
  rounds.forEach(({ time, price }, index) => {
    assertFigure(price, `rounds[${index}].price`, 0, 1e12, 'above')
    assertFigure(time, `rounds[${index}].time`, 0, 1e12)
    const before = rounds[index - 1]
    if (before && time <= before.time) throw new InvalidPeril(`rounds[${index}].time`, 'must be after the round before')
    const joined = before !== undefined && time - before.time <= heartbeat
    if (since !== null && before && (!joined || price >= strike)) {
      const end = joined ? time : before.time
      if (end > since) spells.push({ seconds: end - since, open: false })
      since = null
    } else if (before && joined && since === null) onPeg += time - before.time
    if (price < strike && since === null) since = time
  })
  const last = rounds.at(-1)
  if (since !== null && last && last.time > since) spells.push({ seconds: last.time - since, open: true })
  return { spells, onPeg }
}
