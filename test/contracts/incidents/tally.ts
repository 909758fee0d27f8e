/** What a run of incidents was like. Money in base units of the asset. */
export type IncidentTally = {
  incidents: number
  /** Plays of an incident, each in another order. */
  plays: number
  covers: number
  cancelledCovers: number
  coversThatPaid: number
  coversRefunded: number
  treatiesThatPaid: number
  /** Settlements that paid something, of all plays; what covers paid at their expiry comes on top. */
  settlements: number
  /** The most that rounding left in the recovery desk. */
  largestDust: number
}

/**
 * Sums the lines that `Incidents.t.sol` wrote: seed, orders, covers, cancelled, paying and refunded covers, paying treaties,
 * settlements, dust. An incident that was drawn twice counts once.
 */
export function tally(lines: readonly string[]): IncidentTally {
  const seeds = new Set<string>()
  const sum: IncidentTally = {
    incidents: 0,
    plays: 0,
    covers: 0,
    cancelledCovers: 0,
    coversThatPaid: 0,
    coversRefunded: 0,
    treatiesThatPaid: 0,
    settlements: 0,
    largestDust: 0,
  }
  for (const line of lines) {
    const [seed, ...fields] = line.split(' ')
    const [plays, covers, cancelled, paying, refunded, treaties, settlements, dust] = fields.map(Number)
    if (seed === undefined || dust === undefined || !Number.isInteger(dust)) throw new Error(`No incident: ${line}`)
    if (seeds.has(seed)) continue
    seeds.add(seed)
    sum.incidents += 1
    sum.plays += plays ?? 0
    sum.covers += covers ?? 0
    sum.cancelledCovers += cancelled ?? 0
    sum.coversThatPaid += paying ?? 0
    sum.coversRefunded += refunded ?? 0
    sum.treatiesThatPaid += treaties ?? 0
    sum.settlements += settlements ?? 0
    sum.largestDust = Math.max(sum.largestDust, dust)
  }
  return sum
}
