import { describe, expect, it } from 'vitest'
import { tally } from '@/test/contracts/incidents/tally'
import { formatSummary } from '@/test/contracts/lcov/formatSummary'
import { type FileCoverage, parseLcov } from '@/test/contracts/lcov/parseLcov'
import { summarise } from '@/test/contracts/lcov/summarise'

const record = (file: string, rows: string[]) => [`TN:`, `SF:${file}`, ...rows, 'end_of_record', ''].join('\n')

describe('coverage of several runs', () => {
  const coverage = new Map<string, FileCoverage>()
  parseLcov(
    record('contracts/A.sol', ['DA:3,2', 'DA:4,0', 'DA:5,0', 'DA:9,0', 'BRDA:4,0,0,-', 'BRDA:4,0,1,0', 'BRDA:7,1,0,3']),
    coverage,
  )
  parseLcov(
    record('contracts/A.sol', ['DA:3,0', 'DA:9,1', 'BRDA:4,0,1,2']) + record('test/B.sol', ['DA:1,0']),
    coverage,
  )
  const summary = summarise(coverage, (file) => file.startsWith('contracts/'))

  it('counts a line or branch that any of them ran', () => {
    expect(summary.lines).toEqual({ hit: 2, all: 4 })
    expect(summary.branches).toEqual({ hit: 2, all: 3 })
    expect(summary.files).toMatchObject([{ file: 'contracts/A.sol', missedLines: [4, 5], missedBranches: [4] }])
  })

  it('lists what none of them ran', () => {
    expect(formatSummary(summary).split('\n').slice(2)).toEqual([
      '| contracts/A.sol | 50.00 % (2/4) | 66.66 % (2/3) | 4–5 | 4 |',
      '| all | 50.00 % (2/4) | 66.66 % (2/3) | | |',
    ])
  })

  it('refuses what is no report', () => {
    expect(() => parseLcov('SF:contracts/A.sol\nDA:3', new Map())).toThrow('Not a line of lcov')
  })
})

describe('tally of incidents', () => {
  it('counts each once and keeps the largest dust', () => {
    const lines = ['0x01 3 5 1 4 2 1 9 7', '0x02 3 6 0 0 0 0 0 2', '0x01 3 5 1 4 2 1 9 7']
    expect(tally(lines)).toMatchObject({ incidents: 2, plays: 6, covers: 11, settlements: 9, largestDust: 7 })
  })

  it('refuses other lines', () => {
    expect(() => tally(['0x01 3 5'])).toThrow('No incident')
  })
})
