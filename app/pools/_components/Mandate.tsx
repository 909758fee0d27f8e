'use client'

import { Card } from '@/app/_components/ui/Card'
import { Term } from '@/app/_components/ui/Term'
import { formatDuration } from '@/app/_format/duration'
import { formatPercent } from '@/app/_format/percent'
import type { PoolDetail } from '@/lib/schemas/pool'

const PERILS: Record<PoolDetail['mandate']['perils'][number], string> = {
  DEFICIT: 'losses past an exchange’s insurance fund',
  PRICE_GAP: 'sudden falls of a price',
  DEPEG: 'collateral that stays below its peg',
  ASSERTION: 'withdrawal halts and exploits',
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What the pool may insure, in whole sentences. */
export function Mandate({ pool }: { pool: PoolDetail }) {
  const { mandate } = pool
  const sentences = [
    `It insures ${list.format(mandate.perils.map((peril) => PERILS[peril]))}, and nothing else.`,
    mandate.riskGroup === 0
      ? 'Any venue may be insured.'
      : `Only venues of risk group ${mandate.riskGroup} may be insured.`,
    `All limits on venues under one control stay within ${formatPercent(mandate.groupCap, 0)} of the pool’s assets.`,
    `A venue keeps at least ${formatPercent(mandate.smallestCoinsurance, 0)} of each loss itself.`,
    `No cover binds capital for longer than ${formatDuration(mandate.longestTerm)} from its purchase.`,
    mandate.allowListed ? 'Only accounts on its list may stake.' : 'Anyone may stake.',
  ]
  return (
    <Card title={<Term term="mandate">Mandate</Term>}>
      <ul className="list-disc space-y-1.5 pl-4 text-sm text-ink-2 marker:text-line-strong">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}
