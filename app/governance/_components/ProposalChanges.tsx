'use client'

import { Facts } from '@/app/_components/ui/Facts'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { parameterLabel, parameterText } from '@/app/governance/_components/parameterText'
import type { GovernanceView, ProposalView } from '@/lib/schemas/governance'

const SETTERS = { setTiming: 'timing', setEconomics: 'economics', setFloorCurve: 'floorCurve' } as const

/** What a proposal would change of the parameters as they are now; nothing where it changes none. */
export function ProposalChanges({ proposal, governance }: { proposal: ProposalView; governance: GovernanceView }) {
  const { decimals } = useAsset()
  const changes = proposal.calls.flatMap(({ contract, name, args }) => {
    const group = contract === 'Parameters' && name && name in SETTERS && SETTERS[name as keyof typeof SETTERS]
    const parameters = governance.groups.find((one) => one.group === group)?.parameters ?? []
    return parameters.flatMap((parameter) => {
      const value = args.find((arg) => arg.name === parameter.name)?.value
      if (value === undefined || value === parameter.value) return []
      const text = (of: string) => parameterText(parameter, of, { decimals })
      return { label: parameterLabel(parameter.name), value: `${text(parameter.value)} → ${text(value)}` }
    })
  })
  if (changes.length === 0) return null
  return (
    <div className="max-w-md">
      <Facts facts={changes.map(({ label, value }) => ({ label, value: <span className="num">{value}</span> }))} />
    </div>
  )
}
