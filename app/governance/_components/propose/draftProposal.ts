import { parameterLabel } from '@/app/governance/_components/parameterText'
import { changeFault } from '@/app/governance/_components/propose/changeFault'
import { type ParameterScale, parameterScale } from '@/app/governance/_components/propose/parameterScale'
import { parseScaled } from '@/app/governance/_components/propose/parseScaled'
import { boundsOf, type ParameterGroup, type ParameterValues, rangeOf } from '@/lib/domain/parameterBounds'
import { parameterFaults } from '@/lib/domain/parameterFaults'
import type { GovernanceView, ParameterView } from '@/lib/schemas/governance'

/** A change as it stands in the form; `name` is empty until a parameter is chosen. */
export type ChangeText = { key: number; name: string; text: string }

/** A change that was read: what it is of, what it may be, what it would be, and what is wrong with it. */
export type DraftedChange = ChangeText & {
  parameter: ParameterView | null
  scale: ParameterScale | null
  /** What it may be beside the other changes of the proposal, in its base unit. */
  lowest: bigint
  highest: bigint
  value: bigint | null
  fault: string | null
}

/** A group that the proposal sets: all its values, now and afterwards. */
export type DraftedGroup = { group: ParameterGroup; before: ParameterValues; after: ParameterValues }

export type DraftedProposal = {
  changes: DraftedChange[]
  groups: DraftedGroup[]
  /** What the changes break of parameters that they leave as they are. */
  faults: string[]
  /** Every change is of a parameter, and the contract would take all of them together. */
  isSound: boolean
}

type Asset = { symbol: string; decimals: number }

/**
 * Reads the changes of a proposal together, as the contract will: each group is set as a whole, and some parameters bound
 * each other.
 */
export function draftProposal(
  changes: readonly ChangeText[],
  { groups, delay }: Pick<GovernanceView, 'groups' | 'delay'>,
  asset: Asset,
): DraftedProposal {
  const read = changes.map((change) => {
    const group = groups.find(({ parameters }) => parameters.some(({ name }) => name === change.name)) ?? null
    const parameter = group?.parameters.find(({ name }) => name === change.name) ?? null
    const scale = parameter && parameterScale(parameter, asset)
    return { ...change, group: group?.group ?? null, parameter, scale, value: scale && parseScaled(change.text, scale) }
  })
  const drafted = groups.flatMap(({ group, parameters }): (DraftedGroup & { isChanged: boolean })[] => {
    const before = Object.fromEntries(parameters.map(({ name, value }) => [name, BigInt(value)]))
    const changed = read.filter((one) => one.group === group && one.value !== null)
    const after = { ...before, ...Object.fromEntries(changed.map(({ name, value }) => [name, value as bigint])) }
    return [{ group, before, after, isChanged: changed.length > 0 }]
  })
  const found = drafted.flatMap((one) =>
    one.isChanged ? parameterFaults(one.group, { ...one, delay: BigInt(delay) }) : [],
  )

  const finished = read.map(({ group, ...change }): DraftedChange => {
    const { parameter, scale, value, name } = change
    const own = drafted.find((one) => one.group === group)
    if (!parameter || !scale || !own) return { ...change, lowest: 0n, highest: 0n, fault: null }
    const isAlone = read.filter((one) => one.group === group).length === 1
    const bounds = boundsOf(own.group, own.after)[name]
    const { lowest, highest: reach } =
      isAlone || !bounds
        ? { lowest: BigInt(parameter.lowest), highest: BigInt(parameter.highest) }
        : rangeOf(own.before[name] ?? 0n, bounds, null)
    const highest = name === 'cooldown' && reach >= BigInt(delay) ? BigInt(delay) - 1n : reach
    const fault = found.find((one) => one.name === name)
    const text = () => {
      if (change.text.trim() === '') return null
      if (value === null)
        return parameter.unit === 'seconds'
          ? `Enter ${scale.unit} that make whole seconds, such as 1.5.`
          : 'Enter a number such as 12.5.'
      if (value === BigInt(parameter.value)) return 'That is what it is now.'
      if (!fault) return null
      return changeFault(fault.kind === 'step' ? { ...fault, lowest, highest } : fault, scale)
    }
    return { ...change, lowest, highest, fault: text() }
  })

  const isChosen = (name: string) => changes.some((one) => one.name === name)
  const faults = found.flatMap((fault) => {
    const parameter = groups.flatMap(({ parameters }) => parameters).find(({ name }) => name === fault.name)
    if (!parameter || isChosen(fault.name)) return []
    const why = changeFault(fault, parameterScale(parameter, asset))
    return `${parameterLabel(fault.name)} would have to change with it. ${why}`
  })
  return {
    changes: finished,
    groups: drafted.filter(({ isChanged }) => isChanged).map(({ group, before, after }) => ({ group, before, after })),
    faults,
    isSound:
      finished.length > 0 && faults.length === 0 && finished.every(({ value, fault }) => value !== null && !fault),
  }
}
