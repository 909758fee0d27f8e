import { boundsOf, type ParameterGroup, type ParameterValues, rangeOf } from '@/lib/domain/parameterBounds'

/** Why a change of parameters would be refused, and what would be taken in its place. */
export type ParameterFault =
  | { name: string; kind: 'bounds'; minimum: bigint; maximum: bigint }
  | { name: string; kind: 'step'; lowest: bigint; highest: bigint }
  | { name: string; kind: 'delay'; below: bigint }

/**
 * What the contract would refuse of a group that is set as a whole, one fault a parameter. Those that were left as they are
 * are held to the bounds too, as some follow from others. As `Parameters.setTiming`, `setEconomics` and `setFloorCurve`,
 * the week between two changes aside.
 * @param delay of the timelock that owns the parameters, seconds; exits must be faster
 */
export function parameterFaults(
  group: ParameterGroup,
  { before, after, delay }: { before: ParameterValues; after: ParameterValues; delay: bigint },
): ParameterFault[] {
  const found = Object.entries(boundsOf(group, after)).flatMap(([name, bounds]): ParameterFault[] => {
    const value = after[name] ?? 0n
    const [minimum, maximum] = bounds
    if (value < minimum || value > maximum) return [{ name, kind: 'bounds', minimum, maximum }]
    const { lowest, highest } = rangeOf(before[name] ?? 0n, bounds, null)
    return value < lowest || value > highest ? [{ name, kind: 'step', lowest, highest }] : []
  })
  const cooldown = after.cooldown ?? 0n
  if (group !== 'timing' || cooldown < delay || found.some(({ name }) => name === 'cooldown')) return found
  return [...found, { name: 'cooldown', kind: 'delay', below: delay }]
}
