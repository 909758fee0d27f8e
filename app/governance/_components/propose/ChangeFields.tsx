'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { Select } from '@/app/_components/ui/Select'
import { UnitField } from '@/app/_components/ui/UnitField'
import { formatDate } from '@/app/_format/date'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { exactParameter } from '@/app/governance/_components/exactParameter'
import { groupTitles, parameterLabel } from '@/app/governance/_components/parameterText'
import type { DraftedChange } from '@/app/governance/_components/propose/draftProposal'
import { formatScaled } from '@/app/governance/_components/propose/formatScaled'
import type { GovernanceView } from '@/lib/schemas/governance'

type Props = {
  number: number
  change: DraftedChange
  groups: GovernanceView['groups']
  /** Parameters that other changes of the proposal are of. */
  taken: readonly string[]
  /** It was just added by the person, who goes on here. */
  takesFocus: boolean
  onChange: (change: { name: string; text: string }) => void
  /** Undefined for the only one. */
  onRemove?: () => void
}

/** What the next change may move the parameter to, and within which bounds it stays for ever. */
function Range({ change, groups }: Pick<Props, 'change' | 'groups'>) {
  const asset = useAsset()
  const { parameter, scale, lowest, highest } = change
  if (!parameter || !scale) return null
  const group = groups.find(({ parameters }) => parameters.includes(parameter))
  const span = (from: bigint, to: bigint) =>
    `${formatScaled(from, scale, 'up')} – ${formatScaled(to, scale, 'down')} ${scale.unit}`
  const next = group?.nextChangeAt ? `from ${formatDate(group.nextChangeAt)}` : 'now'
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr_auto_1fr]">
      <dt className="text-ink-2">Now</dt>
      <dd className="num font-medium">{exactParameter(parameter, parameter.value, asset)}</dd>
      <dt className="text-ink-2">In one change</dt>
      <dd className="num">{span(lowest, highest)}</dd>
      <dt className="text-ink-2">May change</dt>
      <dd className="num">{next}</dd>
      <dt className="text-ink-2">Bounds</dt>
      <dd className="num">{span(BigInt(parameter.minimum), BigInt(parameter.maximum))}</dd>
    </dl>
  )
}

/** One change of a proposal: which parameter, and its new value. */
export function ChangeFields({ number, change, groups, taken, takesFocus, onChange, onRemove }: Props) {
  const asset = useAsset()
  const select = useRef<HTMLSelectElement>(null)
  const { name, text, parameter, scale, value, fault } = change
  useEffect(() => {
    if (takesFocus) select.current?.focus()
  }, [takesFocus])
  // Days, hours or minutes with a fraction are said in full; a figure in its own unit needs no repeating.
  const isSpelt = parameter?.unit === 'seconds' && value !== null && text.includes('.')
  const spelt = isSpelt ? `That is ${exactParameter(parameter, `${value}`, asset)}.` : undefined
  return (
    <fieldset className="space-y-3 py-5 first:pt-0 last:pb-0">
      <legend className="sr-only">Change {number}</legend>
      <Select
        label="Parameter"
        ref={select}
        value={name}
        onChange={(chosen) => onChange({ name: chosen, text: '' })}
        aside={
          onRemove && (
            <Button look="bare" className="min-h-0!" aria-label={`Remove change ${number}`} onClick={onRemove}>
              Remove
            </Button>
          )
        }
      >
        <option value="">Choose one…</option>
        {groups.map(({ group, parameters }) => (
          <optgroup key={group} label={groupTitles[group]}>
            {parameters
              .filter((one) => one.name === name || !taken.includes(one.name))
              .map((one) => (
                <option key={one.name} value={one.name}>
                  {parameterLabel(one.name)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      {parameter && scale && (
        <>
          <Range change={change} groups={groups} />
          <UnitField
            label="New value"
            unit={scale.unit}
            value={text}
            onChange={(typed) => onChange({ name, text: typed })}
            error={fault}
            hint={spelt}
          />
        </>
      )}
    </fieldset>
  )
}
