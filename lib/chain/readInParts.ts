/** Items that one call reads: a node bounds the gas of a call. */
const AT_ONCE = 40

/** Reads a list of any length through a call that takes some at a time. */
export async function readInParts<T, R>(list: readonly T[], read: (part: T[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = []
  for (let from = 0; from < list.length; from += AT_ONCE) {
    found.push(...(await read(list.slice(from, from + AT_ONCE))))
  }
  return found
}
