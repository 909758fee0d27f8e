import { formatDuration } from '@/app/_format/duration'
import { formatScaled } from '@/app/governance/_components/propose/formatScaled'
import type { ParameterScale } from '@/app/governance/_components/propose/parameterScale'
import type { ParameterFault } from '@/lib/domain/parameterFaults'

/** Why a value can't go under or over what others of its group are. */
const TIES: Record<string, string> = {
  grace: 'It must cover the times to report, to challenge and to decide together.',
  cooldown: 'It must be longer than the times to report, to challenge and to decide together.',
  placementLead: 'It must be a day longer than the times to report, to challenge and to decide together.',
  base: 'The floor’s rates must not fall with use.',
  atKink: 'The floor’s rates must not fall with use.',
}

/** What a proposed value breaks, and what would be taken in its place. */
export function changeFault(fault: ParameterFault, scale: ParameterScale): string {
  if (fault.kind === 'delay')
    return `It must stay under the timelock’s delay of ${formatDuration(Number(fault.below))}, so that whoever disagrees can leave first.`
  const [low, high] = fault.kind === 'bounds' ? [fault.minimum, fault.maximum] : [fault.lowest, fault.highest]
  const range = `${formatScaled(low, scale, 'up')} and ${formatScaled(high, scale, 'down')} ${scale.unit}`
  if (fault.kind === 'step') return `One change may move it to between ${range}.`
  return `It must stay between ${range}. ${TIES[fault.name] ?? 'No vote can leave these bounds.'}`
}
