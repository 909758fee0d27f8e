import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The documents name tests; these exist. A statement of docs/invariants.md without a test, a test that was renamed, and a
 * known failure without a test are found here.
 */
const TESTS = 'test/contracts'
const invariants = readFileSync('docs/invariants.md', 'utf8')
const security = readFileSync('docs/security.md', 'utf8')

function section(text: string, title: string): string {
  const from = text.indexOf(`\n## ${title}\n`)
  expect(from, title).toBeGreaterThan(0)
  const to = text.indexOf('\n## ', from + 1)
  return text.slice(from, to === -1 ? undefined : to)
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .slice(1)
    .map((line) => line.split('|').slice(1, -1))
}

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '')

/** Paths are below test/contracts, below its attack/, or a file's name alone. */
function filesOf(name: string): string[] {
  const below = [join(TESTS, name), normalize(join(TESTS, 'attack', name))]
  const found = below.flatMap((pattern) =>
    pattern.includes('*') ? globSync(pattern) : existsSync(pattern) ? [pattern] : [],
  )
  return found.length > 0 || name.includes('/') ? found : globSync(`${TESTS}/**/${basename(name)}`)
}

const testsIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/function (test\w*|invariant\w*)\(/g)].map(([, name]) => name)

/** "1 – 3, 7" are 1, 2, 3 and 7. */
function numbersOf(cell: string): number[] {
  return cell.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('–').map(Number)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

describe('docs/invariants.md', () => {
  const statements = [...invariants.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number))
  const held = rows(section(invariants, 'Where they are held'))

  it('numbers its statements from 1 without a gap', () => {
    expect(statements).toEqual(statements.map((_, i) => i + 1))
    expect(statements.length).toBeGreaterThanOrEqual(40)
  })

  it('says of each statement where it is held', () => {
    const named = new Set(held.flatMap(([numbers = '']) => numbersOf(numbers)))
    expect(statements.filter((number) => !named.has(number))).toEqual([])
    expect([...named].filter((number) => !statements.includes(number))).toEqual([])
  })

  it.each(held.flatMap(([numbers = '', files = '']) => quoted(files).map((file) => [numbers.trim(), file])))(
    'holds %s in %s',
    (_, name) => {
      const files = filesOf(name.endsWith('.json') ? `../../${name}` : name)
      expect(files, name).not.toEqual([])
      if (name.endsWith('.sol')) expect(files.flatMap(testsIn), name).not.toEqual([])
    },
  )
})

describe('docs/security.md', () => {
  it('names files that exist', () => {
    const named = quoted(security).filter((word) => /\.t\.sol$/.test(word))
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((name) => filesOf(name).length === 0)).toEqual([])
  })

  it.each(rows(section(security, 'Known failures of the field')).map(([failure = '', tests = '']) => [failure, tests]))(
    'has a test of:%s',
    (_, tests) => {
      let inFile: string[] = []
      let count = 0
      for (const word of quoted(tests)) {
        if (word.endsWith('.t.sol')) inFile = filesOf(word)
        else {
          expect(inFile.flatMap(testsIn), word).toContain(word)
          ++count
        }
      }
      expect(count).toBeGreaterThan(0)
    },
  )
})
