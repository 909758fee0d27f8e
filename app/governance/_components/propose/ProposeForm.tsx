'use client'

import { useRef, useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { useLive } from '@/app/_hooks/useLive'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { ChangeFields } from '@/app/governance/_components/propose/ChangeFields'
import { DraftPreview } from '@/app/governance/_components/propose/DraftPreview'
import { type ChangeText, draftProposal } from '@/app/governance/_components/propose/draftProposal'
import { NextSteps } from '@/app/governance/_components/propose/NextSteps'
import { ProposeActionsLoader } from '@/app/governance/_components/propose/ProposeActionsLoader'
import { Prose } from '@/app/governance/_components/propose/Prose'
import { useDraft } from '@/app/governance/_components/propose/useDraft'
import { VotesLoader } from '@/app/governance/_components/VotesLoader'
import { type GovernanceView, proposalListSchema } from '@/lib/schemas/governance'

type Props = { governance: GovernanceView; onProposed: (id: string) => void }

/** Writes a proposal: what changes, why, what follows, and the signature. */
export function ProposeForm({ governance, onProposed }: Props) {
  const asset = useAsset()
  const { changes, prose, change: edit, clear } = useDraft()
  const [added, setAdded] = useState<number | null>(null)
  const setChanges = (to: (all: ChangeText[]) => ChangeText[]) => edit((now) => ({ ...now, changes: to(now.changes) }))
  const add = useRef<HTMLButtonElement>(null)
  const { data: proposals } = useLive({
    url: '/api/v1/governance/proposals',
    schema: proposalListSchema,
    topics: ['governance'],
  })
  const draft = draftProposal(changes, governance, asset)
  const count = governance.groups.reduce((sum, { parameters }) => sum + parameters.length, 0)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3">
      <div className="min-w-0 space-y-6 lg:col-span-2">
        <Card title="What should change">
          <div className="divide-y divide-line">
            {draft.changes.map((change, i) => (
              <ChangeFields
                key={change.key}
                number={i + 1}
                change={change}
                groups={governance.groups}
                taken={changes.map(({ name }) => name)}
                takesFocus={change.key === added}
                onChange={(now) =>
                  setChanges((all) => all.map((one) => (one.key === change.key ? { ...one, ...now } : one)))
                }
                onRemove={
                  changes.length === 1
                    ? undefined
                    : () => {
                        setChanges((all) => all.filter((one) => one.key !== change.key))
                        add.current?.focus()
                      }
                }
              />
            ))}
          </div>
          <Button
            ref={add}
            look="quiet"
            className="mt-4"
            disabled={changes.length >= count}
            onClick={() => {
              const key = Math.max(...changes.map((one) => one.key)) + 1
              setChanges((all) => [...all, { key, name: '', text: '' }])
              setAdded(key)
            }}
          >
            Add another change
          </Button>
        </Card>
        <Card title="Why it should">
          <Prose prose={prose} onChange={(text) => edit((now) => ({ ...now, prose: text }))} />
        </Card>
        <Card title="What would be carried out">
          <DraftPreview draft={draft} governance={governance} underWay={proposals?.items ?? []} />
        </Card>
      </div>
      <div className="min-w-0 space-y-6">
        <Card title="Propose it">
          <div className="space-y-4">
            <NextSteps governance={governance} draft={draft} />
            <ProposeActionsLoader
              governance={governance}
              draft={draft}
              prose={prose}
              onProposed={(id) => {
                clear()
                onProposed(id)
              }}
            />
          </div>
        </Card>
        <VotesLoader governance={governance} />
      </div>
    </div>
  )
}
