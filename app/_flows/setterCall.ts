import { type Abi, encodeFunctionData, type Hex } from 'viem'
import { FlowError } from '@/app/_flows/FlowError'
import { parametersAbi } from '@/lib/chain/generated/abis'

export type Setter = 'setTiming' | 'setEconomics' | 'setFloorCurve'
type SetterItem = Extract<(typeof parametersAbi)[number], { type: 'function'; name: Setter }>

/**
 * The call that sets a group of parameters as a whole.
 * @param values of every parameter of the group by name, base units
 * @throws {FlowError} where one is missing
 */
export function setterCall(
  setter: Setter,
  values: Readonly<Record<string, bigint>>,
): { abi: Abi; data: Hex; args: [object] } {
  const item = parametersAbi.find((entry): entry is SetterItem => entry.type === 'function' && entry.name === setter)
  const parts = (item?.inputs[0].components ?? []).map(({ name }): [string, bigint] => {
    const value = values[name]
    if (value === undefined) throw new FlowError(`The value of ${name} is not known. Load the page again.`)
    return [name, value]
  })
  const abi: Abi = item ? [item] : []
  const args: [object] = [Object.fromEntries(parts)]
  return { abi, args, data: encodeFunctionData({ abi, functionName: setter, args }) }
}
