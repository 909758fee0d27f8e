import { encodeAbiParameters, type Hex, keccak256 } from 'viem'

/** As in `test/contracts/differential/Cases.sol`. */
export const SEED = 'ballast differential 1'
export const COUNT = 10_000

/** Draws a case's fields as `Cases.sol` does; the comments there say how often which edge comes. */
export type Draw = {
  word: (field: number) => bigint
  /** Anything from `lowest` to `highest`, both included; often an edge. */
  pick: (field: number, lowest: bigint, highest: bigint) => bigint
  /** Mostly from `a` to `b`, often their edges, else anything up to `highest`. */
  near: (field: number, a: bigint, b: bigint, highest: bigint) => bigint
}

/** The cases of one name, by number. */
export function drawsOf(name: string): (i: number) => Draw {
  const salt = keccak256(encodeAbiParameters([{ type: 'string' }, { type: 'string' }], [SEED, name]))
  return (i) => {
    const word = (field: number) => BigInt(keccak256(`${salt}${hexWord(BigInt(i))}${hexWord(BigInt(field))}` as Hex))
    return {
      word,
      pick(field, lowest, highest) {
        const drawnWord = word(field)
        const range = highest - lowest
        const kind = drawnWord & 15n
        const few = (drawnWord >> 4n) & 15n
        const drawn = (drawnWord >> 8n) % (range + 1n)
        if (kind === 0n) return lowest
        if (kind === 1n) return highest
        if (kind === 2n) return lowest + min(few, range)
        if (kind === 3n) return highest - min(few, range)
        return lowest + (kind < 10n ? drawn : drawn >> (drawnWord >> 250n))
      },
      near(field, a, b, highest) {
        const drawnWord = word(field)
        const edges = [a, a + 1n, b - 1n, b, 0n, highest]
        const kind = Number(drawnWord & 15n)
        const anywhere = kind < 8 ? (drawnWord >> 8n) % highest : a + ((drawnWord >> 8n) % (b - a + 1n))
        return edges[kind] ?? anywhere
      },
    }
  }
}

export function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

/** `a − b`, at least 0. */
export function saturatingSub(a: bigint, b: bigint): bigint {
  return a > b ? a - b : 0n
}

/** A number as an ABI-encoded word: 64 digits, negative ones as two's complement. */
export function hexWord(value: bigint): string {
  return BigInt.asUintN(256, value).toString(16).padStart(64, '0')
}
