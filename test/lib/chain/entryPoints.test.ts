import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Abi } from 'viem'
import { describe, expect, it } from 'vitest'
import * as abis from '@/lib/chain/generated/abis'
import { entryPoints } from '@/test/contracts/invariant/entryPoints'

const TESTS = 'test/contracts'
const handlers = globSync(`${TESTS}/invariant/handlers/*.sol`).map((file) => readFileSync(file, 'utf8'))

/** Whether a handler counts the action. */
function isCounted(action: string): boolean {
  return handlers.some((source) => source.includes(`"${action}"`))
}

describe('entry points of the core contracts', () => {
  for (const [contract, callers] of Object.entries(entryPoints)) {
    const abi: Abi | undefined = Object.entries(abis).find(([name]) => name === `${contract}Abi`)?.[1]

    it(`${contract}: each function that changes something has a caller in the stateful suites or a test`, () => {
      const changing = (abi ?? []).flatMap((entry) =>
        entry.type === 'function' && entry.stateMutability !== 'view' && entry.stateMutability !== 'pure'
          ? [entry.name]
          : [],
      )
      expect(changing.length).toBeGreaterThan(0)
      expect(Object.keys(callers).sort()).toEqual([...new Set(changing)].sort())
    })

    it(`${contract}: its callers exist`, () => {
      for (const [name, caller] of Object.entries(callers)) {
        if (caller === 'inside') continue
        const calls = caller.endsWith('.sol')
          ? readFileSync(join(TESTS, caller), 'utf8').includes(name)
          : isCounted(caller)
        expect(calls, `${name}: ${caller}`).toBe(true)
      }
    })
  }
})
