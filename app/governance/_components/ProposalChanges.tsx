'use client'

import { Facts } from '@/app/_components/ui/Facts'
import { FromTo } from '@/app/_components/ui/FromTo'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { exactParameter } from '@/app/governance/_components/exactParameter'
import { parameterLabel } from '@/app/governance/_components/parameterText'
import { setters } from '@/app/governance/_components/setters'
import type { GovernanceView, ProposalView } from '@/lib/schemas/governance'

type Props = {
  calls: readonly Pick<ProposalView['calls'][number], 'contract' | 'name' | 'args'>[]
  governance: GovernanceView
}

/** What calls would change of the parameters as they are now, to the last digit; nothing where they change none. */
export function ProposalChanges({ calls, governance }: Props) {
  const asset = useAsset()
  const changes = calls.flatMap(({ contract, name, args }) => {
    const group = governance.groups.find((one) => contract === 'Parameters' && setters[one.group] === name)
    return (group?.parameters ?? []).flatMap((parameter) => {
      const value = args.find((arg) => arg.name === parameter.name)?.value
      if (value === undefined || value === parameter.value) return []
      const text = (of: string) => exactParameter(parameter, of, asset)
      return {
        label: parameterLabel(parameter.name),
        value: <FromTo from={text(parameter.value)} to={text(value)} />,
      }
    })
  })
  if (changes.length === 0) return null
  return (
    <div className="max-w-md">
      <Facts facts={changes} />
    </div>
  )
}
