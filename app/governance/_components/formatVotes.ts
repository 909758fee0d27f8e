import { formatAmount } from '@/app/_format/amount'
import type { GovernanceView } from '@/lib/schemas/governance'

/** Votes as whole tokens, large ones shortened. */
export function formatVotes(votes: string | bigint, { decimals }: GovernanceView['voting']): string {
  return formatAmount(votes, { decimals, digits: 0, compact: true })
}
