'use client'

import { Card } from '@/app/_components/ui/Card'
import { Hex } from '@/app/_components/ui/Hex'
import type { GovernanceView, RoleView } from '@/lib/schemas/governance'

const ROLES: Record<RoleView['role'], { label: string; power: string }> = {
  owner: { label: 'Owner of the parameters', power: 'changes parameters, lists venues, admits pools and treaties' },
  proposer: { label: 'Proposer at the timelock', power: 'puts decisions into its queue' },
  canceller: { label: 'Canceller at the timelock', power: 'takes decisions out of its queue' },
  admin: { label: 'Admin of these roles', power: 'names who holds them' },
  executor: { label: 'Executor at the timelock', power: 'carries out what has waited' },
  guardian: { label: 'Guardian', power: 'stops sales and stakes for a week at most; revokes quote signers' },
  arbiter: { label: 'Arbiter', power: 'decides challenged reports and disputed assertions' },
  reporter: { label: 'Reporters', power: 'attest losses; most of them must agree' },
  'quote-signer': { label: 'Quote signers', power: 'price cover above the floor, up to a daily limit' },
  'fee-recipient': { label: 'Fee recipient', power: 'receives the protocol’s share of premium' },
}

const NAMES = { timelock: 'the timelock', governor: 'the governor', anyone: 'anyone', key: null } as const

/** Who may do what, as the contracts say it now. None of them has a path to stakes or payouts. */
export function Roles({ governance }: { governance: GovernanceView }) {
  return (
    <Card title="Who holds which role">
      <p className="mb-3 text-sm text-ink-2">Read from the contracts. No role has a path to stakes or payouts.</p>
      <dl className="divide-y divide-line text-sm">
        {governance.roles.map(({ role, holders }) => (
          <div key={role} className="py-2.5 first:pt-0 last:pb-0">
            <dt className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{ROLES[role].label}</span>
            </dt>
            <dd>
              <p className="text-xs text-ink-2">{ROLES[role].power}</p>
              <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                {holders.length === 0 && <span className="text-ink-2">nobody</span>}
                {holders.map(({ address, is }) => (
                  <span key={address}>
                    {NAMES[is] && <span className="mr-1.5">{NAMES[is]}</span>}
                    {is !== 'anyone' && <Hex value={address} />}
                  </span>
                ))}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
