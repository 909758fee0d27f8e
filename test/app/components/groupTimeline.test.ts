import { describe, expect, it } from 'vitest'
import { groupTimeline } from '@/app/covers/_components/groupTimeline'
import { reportedIndex } from '@/app/venues/_components/reportedIndex'
import { cover, indexSeries } from '@/test/app/fixtures/market'

describe('a cover’s timeline', () => {
  const groups = groupTimeline(cover.timeline)
  it('stands newest first, one entry a transaction', () => {
    expect(new Set(groups.map((group) => group.transaction)).size).toBe(groups.length)
    expect(groups.map((group) => group.block)).toEqual([...groups.map((group) => group.block)].sort((a, b) => b - a))
  })
  it('tells a settlement before its report and its index once', () => {
    const one = { block: 7, time: 7, transaction: `0x${'77'.repeat(32)}` }
    const [report, raised, settled] = ['reported', 'indexRaised', 'settled'].map((kind) => {
      const entry = cover.timeline.find((candidate) => candidate.kind === kind)
      if (!entry) throw new Error(`The fixture has no ${kind}.`)
      return { ...entry, ...one }
    })
    if (!report || !raised || !settled) throw new Error('The fixture has all three.')
    expect(groupTimeline([report, raised, settled])[0]?.entries.map((entry) => entry.kind)).toEqual([
      'settled',
      'reported',
    ])
  })
})

describe('the index as reported', () => {
  it('runs ahead of what is proven, never behind', () => {
    expect(reportedIndex('0', indexSeries)).toBe(indexSeries.at(-1)?.index)
    expect(reportedIndex('999999999999999', indexSeries)).toBe('999999999999999')
    expect(reportedIndex('5', [])).toBe('5')
  })
})
