import type { ParameterGroup } from '@/lib/domain/parameterBounds'
import type { GovernanceView } from '@/lib/schemas/governance'

/** When a proposal made now is voted on and may take effect, unix seconds; each at the earliest. */
export function earliestEffect(
  { voting, delay, groups }: Pick<GovernanceView, 'voting' | 'delay' | 'groups'>,
  changed: readonly ParameterGroup[],
  now: number,
): { voteStart: number; voteEnd: number; effect: number } {
  const voteStart = now + voting.delay
  const voteEnd = voteStart + voting.period
  const free = groups.filter(({ group }) => changed.includes(group)).map(({ nextChangeAt }) => nextChangeAt ?? 0)
  return { voteStart, voteEnd, effect: Math.max(voteEnd + delay, ...free) }
}
