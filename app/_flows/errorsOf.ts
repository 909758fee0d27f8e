import type { Abi } from 'viem'

type ErrorOf<A extends Abi> = Extract<A[number], { type: 'error' }>
type Named<A extends Abi, Name extends string> = Extract<A[number], { type: 'error'; name: Name }>

/** The errors of a contract that another one calls, so that what it refuses is decoded too: those named, or all. */
export function errorsOf<const A extends Abi, Name extends ErrorOf<A>['name'] & string = ErrorOf<A>['name'] & string>(
  abi: A,
  names?: readonly Name[],
): Named<A, Name>[] {
  const wanted: readonly string[] | undefined = names
  return abi.filter(
    (entry): entry is Named<A, Name> => entry.type === 'error' && (wanted?.includes(entry.name) ?? true),
  )
}
