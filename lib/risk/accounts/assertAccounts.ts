import type { Rung, Side } from '@/lib/risk/exposure'
import { InvalidExposure, list, MAX_AMOUNT, record, TOLERANCE, within } from '@/lib/risk/exposureChecks'

/** The ten largest accounts are asked for. */
const MOST = 10

/**
 * Checks the largest accounts of a market. They are part of the ladders, so a rung must hold the accounts that lie in it.
 * @throws {InvalidExposure}
 */
export function assertAccounts(value: unknown, ladders: Record<Side, readonly Rung[]>, field: string): void {
  const held = { long: ladders.long.map(() => 0), short: ladders.short.map(() => 0) }
  list(value, field, MOST, 0).forEach((entry, index) => {
    const name = `${field}[${index}]`
    const account = record(entry, name)
    const side = account.side
    if (side !== 'long' && side !== 'short') {
      throw new InvalidExposure(`${name}.side`, 'must be "long" or "short"')
    }
    const ladder = ladders[side]
    const farthest = ladder.at(-1)?.distance ?? 0
    const distance = within(account.distance, `${name}.distance`, 0, farthest, 'above')
    const openInterest = within(account.openInterest, `${name}.openInterest`, 0, MAX_AMOUNT, 'above')
    const rung = ladder.findIndex((candidate) => candidate.distance >= distance)
    const sum = (held[side][rung] as number) + openInterest
    held[side][rung] = sum
    const most = (ladder[rung] as Rung).openInterest
    if (sum > most * (1 + TOLERANCE)) {
      throw new InvalidExposure(
        `${name}.openInterest`,
        `must, with the other accounts there, fit into the ${side} rung it lies in (${most}): accounts are part of the ladder`,
      )
    }
  })
}
